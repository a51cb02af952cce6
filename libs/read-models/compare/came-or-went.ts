import type { Difference, Explaining } from './difference.js';

const begins = ({ statusBefore, statusAfter }: Explaining): boolean =>
  statusBefore === 'none' && statusAfter !== 'none';
const ends = ({ statusBefore, statusAfter }: Explaining): boolean => statusBefore !== 'none' && statusAfter === 'none';

/** By which entry a thing is at the one point and not at the other: what began it, or what withdrew or restored that. */
export const cameOrWentBy = ({ what, entries }: Pick<Difference, 'what' | 'entries'>): Explaining | undefined => {
  const atTo = entries.filter(({ countedAt }) => countedAt === 'to');
  return (what === 'went' ? atTo.findLast(ends) : atTo.findLast(begins)) ?? entries[0];
};
