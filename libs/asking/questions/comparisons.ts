import type { People } from '#libs/kernel/people.js';
import type { Cell } from '#libs/platform/csv.js';
import type { Counted, Difference, DifferenceFilter } from '#libs/read-models/compare/difference.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Snapshot } from '../ask.js';
import { rowsOf } from '../comparison-rows.js';
import { refsNamedInDifferences } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import type { Paging } from '../paging.js';
import { answers, Question } from '../question.js';

export interface BoardCompared {
  readonly counted: readonly Counted[];
  readonly listed: Listed<Difference>;
}

/** What came, went, changed and slipped on the board: how much of each kind, and a page of it. */
export class CompareBoard extends Question<
  BoardCompared,
  { readonly filter: DifferenceFilter; readonly page: Paging }
> {}

/** What one thing has otherwise than at the moment it is compared with. */
export class CompareThing extends Question<Difference, Named> {}

/** A row for every changed member, in the order of `HEADER`. */
export type ComparedRows = readonly (readonly Cell[])[];

/** The same, to be taken along as a table; `people`: what to call whoever is named. */
export class TabulateThing extends Question<ComparedRows, Named & { readonly people: People }> {}

export interface ComparisonTable {
  /** How many things differ. */
  readonly differing: number;
  /** Of each of them; `null` where more differ than were asked for. */
  readonly rows: ComparedRows | null;
}

/** Everything that differs as one table, of at most so many things. */
export class TabulateComparison extends Question<
  ComparisonTable,
  { readonly filter: DifferenceFilter; readonly most: number; readonly people: People }
> {}

/** The names of as many are read at once. */
const AT_ONCE = 200;

const rowsOfAll = async (
  { view }: Snapshot,
  differences: readonly Difference[],
  people: People,
): Promise<ComparedRows> => {
  const records = await refsNamedInDifferences(view, differences);
  return differences.flatMap((difference) => rowsOf(difference, { people, records }));
};

const differenceOf = (named: Named, snapshot: Snapshot): Promise<Difference> =>
  foundOr(snapshot, named, (id) => snapshot.against.difference(snapshot.view.point, named.kind, id));

export const handlers = [
  answers(CompareBoard, async ({ filter, page }, { view: { point }, against, moment }) => ({
    counted: await against.countDifferences(point, filter),
    listed: await against.differences(point, filter, { ...page, moment }),
  })),
  answers(CompareThing, differenceOf),
  answers(TabulateThing, async ({ people, ...named }, snapshot) =>
    rowsOfAll(snapshot, [await differenceOf(named, snapshot)], people),
  ),
  answers(TabulateComparison, async ({ filter, most, people }, snapshot) => {
    const { view, against } = snapshot;
    const { point } = view;
    const counted = await against.countDifferences(point, filter);
    const differing = counted.reduce((sum, { of }) => sum + of.came + of.went + of.changed, 0);
    if (differing > most) return { differing, rows: null };
    const rows: (readonly Cell[])[] = [];
    let batch: Difference[] = [];
    const put = async () => {
      rows.push(...(await rowsOfAll(snapshot, batch, people)));
      batch = [];
    };
    for await (const difference of against.everyDifference(point, filter))
      if (batch.push(difference) === AT_ONCE) await put();
    await put();
    return { differing, rows };
  }),
];
