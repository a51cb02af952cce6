import type { RecordKind } from '#libs/domain/deciders.js';
import type { Difference, DifferenceFilter } from '#libs/read-models/compare/difference.js';
import type { Directory } from '#libs/read-models/view.js';
import { refsNamedInDifferences, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import type { Paging } from '../paging.js';
import { answers, Question } from '../question.js';
import type { BoardCompared } from './comparisons.js';

export interface ComparisonPage extends BoardCompared {
  /** The first whose due date moved later, and earlier. */
  readonly moved: readonly Difference[];
  /** How many moved beside these. */
  readonly movedBeside: number;
  readonly directory: Directory;
  readonly refs: Refs;
}

/** What differs on the board, with the due dates that moved; `pictured`: at most so many either way. */
export class GetComparisonPage extends Question<
  ComparisonPage,
  { readonly filter: DifferenceFilter; readonly page: Paging; readonly pictured: number }
> {}

export interface DifferencePage {
  readonly difference: Difference;
  /** Its meetings are what it can be compared with instead. */
  readonly directory: Directory;
  readonly refs: Refs;
}

/** What one thing has otherwise. */
export class GetDifferencePage extends Question<DifferencePage, Named<RecordKind>> {}

export const handlers = [
  answers(GetComparisonPage, async ({ filter, page, pictured }, { view, against, moment }) => {
    const { kind: _, what: __, ...scope } = filter;
    const counted = await against.countDifferences(view.point, scope);
    const listed = await against.differences(view.point, filter, { ...page, moment });
    const movedBy = async (what: 'slipped' | 'brought-forward') =>
      (await against.differences(view.point, { ...scope, what: [what] }, { limit: pictured, cursor: null })).items;
    const moved = [...(await movedBy('slipped')), ...(await movedBy('brought-forward'))];
    const all = counted.reduce((sum, { of }) => sum + of.slipped + of['brought-forward'], 0);
    const refs = await refsNamedInDifferences(view, listed.items);
    return { counted, listed, moved, movedBeside: all - moved.length, directory: await view.directory(), refs };
  }),
  answers(GetDifferencePage, async (named, snapshot) => {
    const { view, against } = snapshot;
    const difference = await foundOr(snapshot, named, (id) => against.difference(view.point, named.kind, id));
    const refs = await refsNamedInDifferences(view, [difference]);
    return { difference, directory: await view.directory(), refs };
  }),
];
