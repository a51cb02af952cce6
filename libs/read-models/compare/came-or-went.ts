import type { CarryingOverEvent } from '#libs/domain/carrying-over/events.js';
import type { Difference, Explaining } from './difference.js';

const begins = ({ statusBefore, statusAfter }: Explaining): boolean =>
  statusBefore === 'none' && statusAfter !== 'none';
const ends = ({ statusBefore, statusAfter }: Explaining): boolean => statusBefore !== 'none' && statusAfter === 'none';

/** It goes on before another body. */
export const carries = ({ type }: Explaining): boolean =>
  type === ('CarriedOver.v1' satisfies CarryingOverEvent['type']);

/**
 * By which entry a thing is at the one point and not at the other: what began it, or what withdrew or restored that; or
 * what carried it over from one body to another.
 */
export const cameOrWentBy = ({ what, entries }: Pick<Difference, 'what' | 'entries'>): Explaining | undefined => {
  const atTo = entries.filter(({ countedAt }) => countedAt === 'to');
  const by = what === 'went' ? atTo.findLast(ends) : atTo.findLast(begins);
  return by ?? entries.findLast(carries) ?? entries[0];
};
