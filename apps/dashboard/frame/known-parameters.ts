import type { RawQuery } from './asked.js';
import { momentNames } from './moment-names.js';

/** What an address says of a parameter that has another name now; `null` where it never said that. */
type Renaming = (value: string) => Readonly<Record<string, string>> | null;

/** Parameters that a page called otherwise before it had the API's names. */
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

/** The parameters of a page: those by which an address names its moment, and its own. */
export const parametersOf = (path: string, takes: readonly string[]): readonly string[] => [
  ...Object.values(momentNames(path)),
  ...takes,
];

/** Throws `UnknownParameters`. */
export const refuseUnknown = (query: RawQuery, path: string, takes: readonly string[]): void => {
  const known = parametersOf(path, takes);
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UnknownParameters(unknown, known);
};

/** The same address with the names of today; `null` where it has them already. Addresses were sent around. */
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
