import type { RawQuery } from './asked.js';
import { momentNames } from './moment-names.js';

/** The parameters of today for a value of a renamed one; `null` where it never had such a value. */
type Renaming = (value: string) => Readonly<Record<string, string>> | null;

/** Parameters by the names that they had before pages took over the API's. */
export type Formerly = Readonly<Record<string, Renaming>>;

/** An address with parameters that its page does not take. */
export class UnknownParameters extends Error {
  override readonly name = 'UnknownParameters';

  constructor(
    readonly unknown: readonly string[],
    readonly known: readonly string[],
  ) {
    super(`This page has no ${unknown.join(', ')}.`);
  }
}

/** Throws `UnknownParameters`. */
const refuse = (query: RawQuery, known: readonly string[]): void => {
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UnknownParameters(unknown, known);
};

/** Of a page that has a moment: its address names that, and what it takes besides. Throws `UnknownParameters`. */
export const refuseUnknown = (query: RawQuery, path: string, takes: readonly string[]): void =>
  refuse(query, [...Object.values(momentNames(path)), ...takes]);

/** Of a page that is of now alone. Throws `UnknownParameters`. */
export const refuseUnknownNow = (query: RawQuery, takes: readonly string[]): void => refuse(query, takes);

/** The same address with the names of today, since people keep old links; `null` where it has them already. */
export const withNamesOfToday = (query: RawQuery, path: string, formerly: Formerly): string | null => {
  const search = new URLSearchParams();
  let renamed = false;
  for (const [name, value] of Object.entries(query)) {
    const now = typeof value === 'string' && Object.hasOwn(formerly, name) ? formerly[name]!(value) : null;
    if (now !== null) renamed = true;
    const said = now === null ? [value].flat().map((each) => [name, String(each)]) : Object.entries(now);
    for (const [as = '', what = ''] of said) search.append(as, what);
  }
  if (!renamed) return null;
  return search.size === 0 ? path : `${path}?${search.toString()}`;
};
