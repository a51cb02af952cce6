import type { Board } from '#libs/read-models/board/board.js';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Directory } from '#libs/read-models/view.js';
import { answers, Question } from '../question.js';

/** The board, whole, or as much of it as one authority, committee or meeting has. */
export class GetBoard extends Question<Board, ScopeFilter> {}

/** Every authority, committee and meeting of the record. */
export class GetDirectory extends Question<Directory> {}

export const handlers = [
  answers(GetBoard, (scope, { view }) => view.board(scope)),
  answers(GetDirectory, (_, { view }) => view.directory()),
];
