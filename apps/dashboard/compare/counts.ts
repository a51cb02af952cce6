import { WHATS, type Counted, type What } from '#libs/read-models/compare/difference.js';
import type { Query } from '../frame/links.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';

const LABELS: Readonly<Record<What, string>> = {
  came: 'Came',
  went: 'Gone',
  changed: 'Changed',
  closed: 'Closed',
  slipped: 'Slipped',
  'brought-forward': 'Brought forward',
  overdue: 'Became overdue',
  'no-longer-overdue': 'No longer overdue',
};

/** What of a comparison can be looked at alone: "Slipped". */
export const labelOf = (what: What): string => LABELS[what];

interface CountShown {
  readonly what: What;
  readonly label: string;
  readonly n: number;
  readonly href: string;
  /** Per cent of the longest bar. */
  readonly width: number;
}

export interface CountsShown {
  readonly columns: readonly { readonly what: What; readonly label: string }[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly CountShown[] }[];
}

/** Always told, also where there is none; the others where there is one. */
const ALWAYS: readonly What[] = ['came', 'went', 'changed', 'slipped'];

/** How much of which kind came, went and so on, as bars of one scale; kinds of which nothing differs are left out. */
export function countsShown(counted: readonly Counted[], to: (query: Query) => string): CountsShown {
  const sum = (what: What) => counted.reduce((n, { of }) => n + of[what], 0);
  const whats = WHATS.filter((what) => ALWAYS.includes(what) || sum(what) > 0);
  const kinds = counted.filter(({ of }) => WHATS.some((what) => of[what] > 0));
  const most = Math.max(1, ...kinds.flatMap(({ of }) => whats.map((what) => of[what])));
  return {
    columns: whats.map((what) => ({ what, label: LABELS[what] })),
    rows: kinds.map(({ kind, of }) => ({
      name: sentence(KIND_WORDS[kind].many),
      counts: whats.map((what) => ({
        what,
        label: `${KIND_WORDS[kind].many}: ${LABELS[what].toLowerCase()}`,
        n: of[what],
        href: to({ kind, what }),
        width: Math.round((of[what] * 100) / most),
      })),
    })),
  };
}
