import { dateInWords } from '#libs/words/dates.js';
import {
  PAPER_ORIGINS,
  TABLES,
  type PaperFigure,
  type PaperGroup,
  type PaperRow,
  type PaperTable,
  type TableName,
  type TrackerPaper,
} from '../paper.js';
import { datesMovedPicture } from '../pictures/dates-moved.js';
import { monthEndsPicture } from '../pictures/month-ends.js';
import { annualFiguresOf } from './annual.js';
import { countedBefore, heldOf, tablesOf, trackedOf } from './belongs.js';
import { columnsOf, factsIn } from './columns.js';
import { FACTS, originOf } from './facts.js';
import type { Gone, Material, TrackedThing } from './material.js';
import { membersSaid } from './members.js';
import { keyOf } from './status.js';
import { EXPLAINS, ORIGIN_TITLES, tableTitle } from './words.js';

interface Placed {
  readonly thing: TrackedThing;
  readonly origin: PaperGroup['origin'];
  readonly tables: readonly TableName[];
}

const groupsOf = (table: TableName, placed: readonly Placed[], material: Material): readonly PaperGroup[] =>
  PAPER_ORIGINS.flatMap((origin) => {
    const own = placed.filter((each) => each.origin === origin && each.tables.includes(table));
    if (own.length === 0) return [];
    const names = factsIn(table, origin);
    const rows = own.map(({ thing }): PaperRow => ({
      kind: thing.kind,
      id: thing.id,
      cells: names.map((name) => FACTS[name](thing, material)),
    }));
    return [{ origin, title: ORIGIN_TITLES[origin], columns: columnsOf(names, origin), rows }];
  });

const GONE = ['reference', 'text', 'status'] as const;

/** What is not before the body any more has no state there to tell more of. */
const goneGroup = (gone: readonly Gone[]): readonly PaperGroup[] =>
  gone.length === 0
    ? []
    : [
        {
          origin: 'committee',
          title: 'Not before this committee any more',
          columns: columnsOf(GONE, 'committee'),
          rows: gone.map(({ kind, id, ref, title, nowBefore }) => ({
            ...{ kind, id },
            cells: [ref, title, nowBefore === null ? 'Not in the record any more' : `Now before the ${nowBefore}`],
          })),
        },
      ];

const tableOf = (name: TableName, placed: readonly Placed[], material: Material): PaperTable => {
  const { since, gone } = material;
  const groups = groupsOf(name, placed, material);
  return {
    name,
    title: tableTitle(name, since && dateInWords(since.day)),
    explains: EXPLAINS[name],
    groups: name === 'removed' ? [...groups, ...goneGroup(gone)] : groups,
  };
};

const rowsIn = ({ groups }: PaperTable): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

const figuresOf = (tables: readonly PaperTable[], things: readonly TrackedThing[], material: Material) => {
  const before: Readonly<Record<string, number>> = countedBefore(things, heldOf(material)) ?? {};
  const figures = tables.map((table): PaperFigure => ({
    ...{ name: table.name, label: table.title, count: rowsIn(table) },
    before: before[table.name] ?? null,
  }));
  const moved = things.filter(({ open, due, firstDue }) => open && due !== null && firstDue !== null && due > firstDue);
  return [...figures, { name: 'moved', label: 'Due later than first promised', count: moved.length, before: null }];
};

/** The paper that this material makes: the same material, the same paper. */
export const paperOf = (material: Material): TrackerPaper => {
  const { authority, body, meeting, since, moment, address, tracker, introduction } = material;
  const held = heldOf(material);
  const things = trackedOf(material);
  const placed = things
    .map((thing): Placed => ({ thing, origin: originOf(thing, material), tables: tablesOf(thing, held) }))
    .filter(({ tables }) => tables.length > 0);
  const tables = TABLES.map((name) => tableOf(name, placed, material));
  return {
    title: `Tracker for the ${body.name}, ${dateInWords(meeting.day)}`,
    ...{ authority, body, meeting, since, moment, address, tracker, introduction, tables },
    pictures: [monthEndsPicture(material.monthEnds), datesMovedPicture(things)].filter((each) => each !== null),
    figures: figuresOf(tables, things, material),
    annual: annualFiguresOf(material.recommendations.map(({ state }) => state)),
    key: keyOf(
      placed.map(({ thing }) => thing),
      material,
    ),
    rows: placed.map(({ thing, origin, tables: names }) => ({
      ...{ kind: thing.kind, id: thing.id, ref: thing.ref, origin },
      tables: names,
      members: membersSaid(thing),
    })),
  };
};
