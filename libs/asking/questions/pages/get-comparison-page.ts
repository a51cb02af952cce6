import { QueryHandler } from '@nestjs/cqrs';
import type { Difference, DifferenceFilter } from '#libs/read-models/compare/difference.js';
import type { Directory } from '#libs/read-models/view.js';
import type { Asked, Snapshot } from '../../ask.js';
import { refsNamedInDifferences, type Refs } from '../../named.js';
import { atMoment, type Paging } from '../../paging.js';
import { Question, QuestionHandler } from '../../question.js';
import type { BoardCompared } from '../compare-board.js';

export interface ComparisonPage extends BoardCompared {
  /** The first whose due date moved later, and earlier. */
  readonly moved: readonly Difference[];
  /** How many moved beside these. */
  readonly movedBeside: number;
  readonly directory: Directory;
  readonly refs: Refs;
}

/** What differs on the board, with the due dates that moved; `pictured`: at most so many either way. */
export class GetComparisonPage extends Question<ComparisonPage> {
  constructor(
    asked: Asked,
    readonly filter: DifferenceFilter,
    readonly page: Paging,
    readonly pictured: number,
  ) {
    super(asked);
  }
}

@QueryHandler(GetComparisonPage)
export class GetComparisonPageHandler extends QuestionHandler<GetComparisonPage> {
  protected async answer({ asked, filter, page, pictured }: GetComparisonPage, { view, against }: Snapshot) {
    const { kind: _, what: __, ...scope } = filter;
    const counted = await against.countDifferences(view.point, scope);
    const listed = await against.differences(view.point, filter, atMoment(page, asked));
    const moved: Difference[] = [];
    for (const what of ['slipped', 'brought-forward'] as const)
      moved.push(
        ...(await against.differences(view.point, { ...scope, what }, { limit: pictured, cursor: null })).items,
      );
    const all = counted.reduce((sum, { of }) => sum + of.slipped + of['brought-forward'], 0);
    return {
      counted,
      listed,
      moved,
      movedBeside: all - moved.length,
      directory: await view.directory(),
      refs: await refsNamedInDifferences(view, listed.items),
    };
  }
}
