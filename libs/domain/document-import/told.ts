import type { ImportOutcome, Met, WithdrawalOutcome } from './events.js';

type Lists<T> = { readonly [Name in keyof T]: readonly object[] };

const sameOf = (entry: object): string => {
  const { kind, id, field } = entry as Partial<Met & { readonly field: string }>;
  return id === undefined ? JSON.stringify(entry) : [kind, id, field].join(' ');
};

const more = <T extends Lists<T>>(
  told: Partial<T>,
  data: T,
  choose: (before: readonly object[], now: readonly object[]) => readonly object[],
): T =>
  Object.fromEntries(
    (Object.keys(data) as (keyof T & string)[]).map((name) => [name, choose(told[name] ?? [], data[name])]),
  ) as unknown as T;

const untold = (before: readonly object[], now: readonly object[]): readonly object[] => {
  const known = new Set(before.map(sameOf));
  return now.filter((entry) => !known.has(sameOf(entry)));
};

/** Of what came of a process, what was not told of it before: done again after it was stopped, it tells nothing twice. */
export const notYetTold = <T extends ImportOutcome | WithdrawalOutcome>(told: Partial<T>, data: T): T =>
  more<T & Lists<T>>(told as Partial<T & Lists<T>>, data as T & Lists<T>, untold);

/** All that was told, in the order of telling. */
export const toldInAll = <T extends ImportOutcome | WithdrawalOutcome>(told: Partial<T>, data: T): T =>
  more<T & Lists<T>>(told as Partial<T & Lists<T>>, data as T & Lists<T>, (before, now) => [...before, ...now]);

export const tellsNothing = (data: ImportOutcome | WithdrawalOutcome): boolean =>
  Object.values(data).every((list: readonly unknown[]) => list.length === 0);
