import { isPlainDate } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Filter } from '#libs/read-models/register/filter.js';
import type { Directory } from '#libs/read-models/view.js';
import { dateInWords } from '#libs/words/dates.js';

export type ScopeChosen = Pick<Filter, 'authority' | 'committee' | 'meeting'>;

interface Option {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** As many can be chosen from in one select: the page stays small at any size of the record, and what is chosen narrows the others. */
const MOST = 200;

/** The three selects by which everything narrows, and what is chosen now in words. */
export interface ScopeFilter {
  readonly authority: readonly Option[];
  readonly committee: readonly Option[];
  readonly meeting: readonly Option[];
  /** "Southwark", "Corporate Parenting Committee", "10 July 2017": empty when nothing is chosen. */
  readonly chosen: readonly string[];
}

const options = (
  all: string,
  of: readonly { readonly code: string; readonly name: string }[],
  chosen: string | undefined,
): readonly Option[] => {
  const shown = of.slice(0, MOST);
  // A code that is not among them, or that the record does not know, stays visible as what was asked for.
  const missing = chosen === undefined || shown.some(({ code }) => code === chosen) ? [] : [chosen];
  const nameOf = (code: string) =>
    of.find((each) => each.code === code)?.name ?? (isPlainDate(code) ? dateInWords(code) : code);
  return [
    { value: '', text: all, selected: chosen === undefined },
    ...shown.map(({ code, name }) => ({ value: code, text: name, selected: code === chosen })),
    ...missing.map((code) => ({ value: code, text: nameOf(code), selected: true })),
  ];
};

const unique = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** A body that is asked for by its id is chosen under its name; an authority by any code of it too. */
const byCode = (directory: Directory, { authority, committee, ...chosen }: ScopeChosen): ScopeChosen => {
  const body = directory.committees.find((each) => each.body === committee?.toLowerCase());
  const code = body?.code ?? committee;
  return {
    ...chosen,
    ...(authority !== undefined && { authority: directory.ownCodes.get(authority) ?? authority }),
    ...(code !== undefined && { committee: code }),
  };
};

export function scopeFilter(directory: Directory, asked: ScopeChosen): ScopeFilter {
  const chosen = byCode(directory, asked);
  const within = (item: { readonly authority: string }) =>
    chosen.authority === undefined || item.authority === chosen.authority;
  const committees = unique(directory.committees.filter(within), ({ code }) => code);
  const meetings: readonly PlainDate[] = [
    ...new Set(
      directory.meetings
        .filter((m) => within(m) && (chosen.committee === undefined || m.committee === chosen.committee))
        .map(({ date }) => date),
    ),
  ]
    .sort()
    .reverse();
  const selects = {
    authority: options('All authorities', directory.authorities, chosen.authority),
    committee: options('All committees', committees, chosen.committee),
    meeting: options(
      'All meetings',
      meetings.map((date) => ({ code: date, name: dateInWords(date) })),
      chosen.meeting,
    ),
  };
  return {
    ...selects,
    chosen: Object.values(selects).flatMap((select) =>
      select.filter(({ value, selected }) => selected && value !== '').map((option) => option.text),
    ),
  };
}
