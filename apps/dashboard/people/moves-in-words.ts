import { LIFECYCLES, lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import { isByHand } from '#libs/domain/shared/moves/lifecycle.js';
import { sentence } from '#libs/words/sentence.js';

export interface MoveNamed {
  /** "action/ReportProgress" */
  readonly value: string;
  /** "Action: report progress on it" */
  readonly text: string;
}

/** Every move that somebody makes by hand, kind by kind. */
export const MOVES_BY_HAND: readonly MoveNamed[] = (Object.keys(LIFECYCLES) as MovableKind[]).flatMap((kind) =>
  Object.entries(lifecycleOf(kind).moves)
    .filter(([, move]) => isByHand(move))
    .map(([type, { summary }]) => ({
      value: `${kind}/${type}`,
      text: `${sentence(lifecycleOf(kind).what)}: ${summary}`,
    })),
);

/** A move as it is listed for a program; what is no move stays as it is. */
export const moveInWords = (move: string): string => MOVES_BY_HAND.find(({ value }) => value === move)?.text ?? move;
