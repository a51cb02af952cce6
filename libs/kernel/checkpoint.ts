import type { Handled } from './another-log.js';
import type { Position } from './position.js';

/** How far along the log a consumer has come. */
export interface Checkpoint {
  /** Everything up to here is handled, whether it was wanted or not. */
  readonly position: Position;
  /** The last event handled; a log that does not hold it is refused. `null` when none ever was. */
  readonly last: Handled | null;
}
