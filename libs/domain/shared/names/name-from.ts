import type { PlainDate } from '#libs/kernel/event.js';
import type { Named } from '../scope.js';

/** A name that a body or an authority has from a day on; null for the one that it was recorded with first. */
export interface NameFrom extends Named {
  readonly from: PlainDate | null;
}

/** What holds on a day, of what is told in the order of its days; before all of them, the first. */
export const heldOn = <T extends { readonly from: PlainDate | null }>(
  told: readonly T[],
  day: PlainDate,
): T | undefined => told.findLast(({ from }) => from === null || from <= day) ?? told[0];

/** The name that it had on a day; before all of its days, its first. */
export const nameOn = (names: readonly NameFrom[], day: PlainDate): Named | undefined => {
  const had = heldOn(names, day);
  return had && { code: had.code, name: had.name };
};
