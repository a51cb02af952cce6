import type { Position } from '#libs/kernel/position.js';

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
