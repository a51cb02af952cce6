import type { Kind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Page } from '../frame/pages.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';

/** One thing that people look at on a tile, and what it was before the step. */
export interface TileFact {
  readonly label: string;
  readonly now: string;
  /** `null` when it is as it was. */
  readonly was: string | null;
}

export interface Tile {
  readonly anchor: string;
  readonly href: string | null;
  readonly ref: string;
  readonly title: string;
  readonly facts: readonly TileFact[];
  /** What the step did to it, in words; `null` for nothing. */
  readonly mark: { readonly text: string; readonly is: 'new' | 'changed' | 'later' | 'gone' } | null;
}

export interface BoardColumn {
  readonly id: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
  /** How many of them are there after the step. */
  readonly there: number;
  /** How many tiles it has no room for: the step did nothing to most of them. */
  readonly more: number;
}

const NOTHING = 'none';

/** As many tiles as a column has room for. */
const MOST = 40;

/** Where there are more, those that the step did something to come before the others. */
const withRoom = (tiles: readonly Tile[]): readonly Tile[] =>
  tiles.length <= MOST
    ? tiles
    : [...tiles.filter(({ mark }) => mark !== null), ...tiles.filter(({ mark }) => mark === null)].slice(0, MOST);

const COLUMNS: readonly { readonly id: string; readonly title: string; readonly kinds: readonly Kind[] }[] = [
  { id: 'inspection', title: 'Inspection and reports', kinds: ['inspection', 'report'] },
  { id: 'judgements', title: 'Judgements', kinds: ['judgement'] },
  { id: 'recommendations', title: 'Recommendations', kinds: ['recommendation'] },
  { id: 'plan', title: 'Action plan', kinds: ['action-plan'] },
  { id: 'actions', title: 'Actions', kinds: ['action'] },
  { id: 'commitments', title: 'Commitments', kinds: ['commitment'] },
];

const day = (date: string | null): string => (date === null ? NOTHING : dateInWords(date));

/** What a tile shows of a thing, label by label. */
function factsOf(thing: Thing, { people }: Page): ReadonlyMap<string, string> {
  const facts: [string, string][] = [];
  const is = <K extends Kind>(kind: K): Thing<K> | null => (thing.kind === kind ? (thing as Thing<K>) : null);
  if (thing.grade !== null) facts.push(['Grade', thing.grade]);
  if (thing.grade === null || thing.status !== 'recorded') facts.push(['Status', sentence(thing.status)]);
  if (is('action')) {
    facts.push(['Owner', thing.owner === null ? NOTHING : nameOf(people, thing.owner)]);
    facts.push(['Due', day(thing.due)]);
    if (thing.due !== thing.firstDue) facts.push(['First due', day(thing.firstDue)]);
    if (thing.rag !== null) facts.push(['RAG', sentence(thing.rag)]);
  }
  const plan = is('action-plan');
  if (plan) {
    facts.push(['Due', day(plan.firstDue)], ['Actions', String(plan.state.actions.length)]);
    const submitted = plan.state.submissions.at(-1);
    if (submitted) facts.push(['Submitted', dateInWords(submitted.on)]);
  }
  if (is('commitment')) facts.push(['Due', day(thing.due)]);
  const inspection = is('inspection');
  if (inspection) facts.push(['Published', day(inspection.state.publishedOn)]);
  const report = is('report');
  if (report) {
    const open = report.state.discrepancies.filter(({ resolved }) => resolved === null).length;
    if (report.state.discrepancies.length > 0)
      facts.push([
        'Discrepancies',
        `${count(report.state.discrepancies.length, 'recorded', 'recorded')}, ${open} open`,
      ]);
  }
  return new Map(facts);
}

const markOf = (before: Thing | undefined, now: Thing): Tile['mark'] => {
  if (before === undefined) return { text: 'New', is: 'new' };
  if (before.knownFrom !== now.knownFrom) return { text: 'Changed', is: 'changed' };
  if (before.revision === now.revision) return null;
  const from = now.trueTo === null ? '' : ` on ${dateInWords(now.trueTo)}`;
  return { text: `Changes${from}`, is: 'later' };
};

const tileOf = (before: Thing | undefined, now: Thing, page: Page): Tile => {
  const was = before ? factsOf(before, page) : null;
  return {
    anchor: now.stream,
    href: page.links.of(now),
    ref: now.ref,
    title: sentence(now.title),
    facts: [...factsOf(now, page)].map(([label, words]) => {
      const earlier = was ? (was.get(label) ?? NOTHING) : words;
      return { label, now: words, was: earlier === words ? null : earlier };
    }),
    mark: markOf(before, now),
  };
};

/** What is not there any more, since what began it was withdrawn: as it was. */
const goneTile = (was: Thing, page: Page): Tile => ({
  ...tileOf(was, was, page),
  href: null,
  mark: { text: 'No longer there', is: 'gone' },
});

/** The things after a step, in the columns of the kinds that the story ever has; what is otherwise than before marked. */
export function storyBoard(
  kinds: ReadonlySet<Kind>,
  before: readonly Thing[],
  after: readonly Thing[],
  page: Page,
): readonly BoardColumn[] {
  const earlier = new Map(before.map((thing) => [thing.stream, thing]));
  const streams = new Set(after.map(({ stream }) => stream));
  const gone = before.filter(({ stream }) => !streams.has(stream));
  return COLUMNS.filter((column) => column.kinds.some((kind) => kinds.has(kind))).map(({ id, title, kinds: shown }) => {
    const inColumn = (things: readonly Thing[]) =>
      shown.flatMap((kind) => things.filter((thing) => thing.kind === kind));
    const tiles = inColumn(after).map((thing) => tileOf(earlier.get(thing.stream), thing, page));
    const all = [...tiles, ...inColumn(gone).map((thing) => goneTile(thing, page))];
    const shownTiles = withRoom(all);
    return { id, title, tiles: shownTiles, there: tiles.length, more: all.length - shownTiles.length };
  });
}
