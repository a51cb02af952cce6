import type { Typed } from '../forms/sent.js';

/** As many recommendations, and as many rows of the tracker, as one page has: each is a form of its own. */
export const MOST_ROWS = 20;

/** The first rows, and whatever something was typed for, so that a form that comes back loses nothing. */
export const onPage = <T>(rows: readonly T[], idOf: (row: T) => string, typed: Typed): readonly T[] => {
  const begun = new Set(Object.entries(typed).flatMap(([name, value]) => (value ? [name.split('.')[1]] : [])));
  return rows.filter((row, n) => n < MOST_ROWS || begun.has(idOf(row)));
};
