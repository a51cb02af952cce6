import { allowedToMove } from './moves.js';

/** Whether a program may be let make a move, told as `action/ReportProgress`: those of records officers alone. */
export const isForPrograms = (move: string): boolean => {
  const cut = move.indexOf('/');
  return allowedToMove(move.slice(0, cut), move.slice(cut + 1)).includes('records officer') && !isByDecision(move);
};

/** What an officer records that was decided by people, and that a program would decide instead. */
const isByDecision = (move: string): boolean =>
  move.startsWith('passed-event/') || move === 'action/GrantMoreTime' || move === 'action/RefuseMoreTime';
