import { QueryHandler } from '@nestjs/cqrs';
import type { Cell } from '#libs/platform/csv.js';
import type { Counted, DifferenceFilter } from '#libs/read-models/compare/difference.js';
import type { Asked, Snapshot } from '../ask.js';
import { Question, QuestionHandler } from '../question.js';
import { rowsOf } from './comparison-rows.js';

export interface ComparisonTable {
  /** How many things differ. */
  readonly differing: number;
  /** A row for every changed member of each, in the order of `HEADER`; `null` where more differ than were asked for. */
  readonly rows: readonly (readonly Cell[])[] | null;
}

/** Everything that differs as one table, of at most so many things. */
export class TabulateComparison extends Question<ComparisonTable> {
  constructor(
    asked: Asked,
    readonly filter: DifferenceFilter,
    readonly most: number,
  ) {
    super(asked);
  }
}

const differingIn = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { of }) => sum + of.came + of.went + of.changed, 0);

@QueryHandler(TabulateComparison)
export class TabulateComparisonHandler extends QuestionHandler<TabulateComparison> {
  protected async answer({ filter, most }: TabulateComparison, { view: { point }, against }: Snapshot) {
    const differing = differingIn(await against.countDifferences(point, filter));
    if (differing > most) return { differing, rows: null };
    const rows: (readonly Cell[])[] = [];
    for await (const difference of against.everyDifference(point, filter)) rows.push(...rowsOf(difference));
    return { differing, rows };
  }
}
