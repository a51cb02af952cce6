import type { Position } from '#libs/kernel/position.js';

/** The live rows are held where they are. */
export interface Hold {
  /** The position of the last event that they hold. */
  readonly at: Position;
  /** When they are let go, by `performance.now()`. */
  readonly until: number;
}

export type SwapStep = 'go live' | 'wait' | 'let go';

/** What to do once the built rows hold every event up to `reached`: coming so far counts also when it took too long. */
export const nextStep = ({ at, until }: Hold, reached: Position, now: number): SwapStep => {
  if (reached >= at) return 'go live';
  return now > until ? 'let go' : 'wait';
};
