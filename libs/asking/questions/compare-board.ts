import { QueryHandler } from '@nestjs/cqrs';
import type { Counted, Difference, DifferenceFilter } from '#libs/read-models/compare/difference.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Asked, Snapshot } from '../ask.js';
import { atMoment, type Paging } from '../paging.js';
import { Question, QuestionHandler } from '../question.js';

export interface BoardCompared {
  readonly counted: readonly Counted[];
  readonly listed: Listed<Difference>;
}

/** What came, went, changed and slipped on the board: how much of each kind, and a page of it. */
export class CompareBoard extends Question<BoardCompared> {
  constructor(
    asked: Asked,
    readonly filter: DifferenceFilter,
    readonly page: Paging,
  ) {
    super(asked);
  }
}

@QueryHandler(CompareBoard)
export class CompareBoardHandler extends QuestionHandler<CompareBoard> {
  protected async answer({ asked, filter, page }: CompareBoard, { view: { point }, against }: Snapshot) {
    return {
      counted: await against.countDifferences(point, filter),
      listed: await against.differences(point, filter, atMoment(page, asked)),
    };
  }
}
