import type { EntryShown } from './history.js';

/** An entry that stands for as many in a row that read alike where their changes are not told. */
export interface Repeated extends EntryShown {
  readonly times: number;
}

const readAlike = (a: EntryShown, b: EntryShown): boolean =>
  (['what', 'ref', 'title', 'who', 'effective', 'why', 'withdrawn', 'irregular', 'alarming'] as const).every(
    (said) => a[said] === b[said],
  ) && JSON.stringify(a.notes) === JSON.stringify(b.notes);

/** The entries in their order, those in a row that read alike as one: the first (the last recorded), with how many. */
export const withoutRepeats = (entries: readonly EntryShown[]): readonly Repeated[] => {
  const told: Repeated[] = [];
  for (const entry of entries) {
    const last = told.at(-1);
    if (last && readAlike(last, entry)) told[told.length - 1] = { ...last, times: last.times + 1 };
    else told.push({ ...entry, times: 1 });
  }
  return told;
};
