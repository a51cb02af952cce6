import { QueryHandler } from '@nestjs/cqrs';
import type { Board } from '#libs/read-models/board/board.js';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Directory } from '#libs/read-models/view.js';
import type { Asked, Snapshot } from '../../ask.js';
import { refsNamedIn, type Refs } from '../../named.js';
import { Question, QuestionHandler } from '../../question.js';

export interface BoardPage {
  readonly board: Board;
  readonly directory: Directory;
  readonly refs: Refs;
}

/** The board with what else it can be narrowed to, and what its latest changes name. */
export class GetBoardPage extends Question<BoardPage> {
  constructor(
    asked: Asked,
    readonly scope: ScopeFilter,
  ) {
    super(asked);
  }
}

@QueryHandler(GetBoardPage)
export class GetBoardPageHandler extends QuestionHandler<GetBoardPage> {
  protected async answer({ scope }: GetBoardPage, { view }: Snapshot) {
    const board = await view.board(scope);
    return { board, directory: await view.directory(), refs: await refsNamedIn(view, board.lately) };
  }
}
