import { QueryHandler } from '@nestjs/cqrs';
import type { Board } from '#libs/read-models/board/board.js';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Asked, Snapshot } from '../ask.js';
import { Question, QuestionHandler } from '../question.js';

/** The board, whole, or as much of it as one authority, committee or meeting has. */
export class GetBoard extends Question<Board> {
  constructor(
    asked: Asked,
    readonly scope: ScopeFilter,
  ) {
    super(asked);
  }
}

@QueryHandler(GetBoard)
export class GetBoardHandler extends QuestionHandler<GetBoard> {
  protected answer({ scope }: GetBoard, { view }: Snapshot) {
    return view.board(scope);
  }
}
