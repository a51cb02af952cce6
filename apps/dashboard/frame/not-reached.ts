import type { Position } from '#libs/kernel/position.js';
import type { Restoration } from '#libs/restorations/index.js';

/** A position was asked about that was lost when the record was restored from a backup. */
export class LostPosition extends Error {
  override readonly name = 'LostPosition';

  constructor(
    readonly asked: Position,
    readonly restoration: Restoration,
  ) {
    super(`Position ${asked} was lost in the restore of ${restoration.restoredAt}.`);
  }
}

/** A position was asked about that the read models do not hold. */
export class NotReached extends Error {
  override readonly name = 'NotReached';

  constructor(
    readonly asked: Position,
    readonly reached: Position,
  ) {
    super(`The record has come to position ${reached}, not to ${asked}.`);
  }
}
