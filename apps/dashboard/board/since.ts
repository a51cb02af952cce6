import type { BoardPage } from '#libs/asking/questions/board-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { What } from '#libs/read-models/compare/difference.js';
import { count, inFigures } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { asFrom } from '../compare/compared-with.js';
import type { Query } from '../frame/links.js';
import type { MomentGiven } from '../frame/moment.js';
import type { Page } from '../frame/pages.js';

const WORK: readonly RecordKind[] = ['recommendation', 'action', 'commitment'];

/** What a committee asks first of the time since it met. */
const ASKED: readonly { readonly what: What; readonly label: string }[] = [
  { what: 'came', label: 'new' },
  { what: 'closed', label: 'closed' },
  { what: 'slipped', label: 'moved to a later date' },
  { what: 'brought-forward', label: 'moved to an earlier date' },
  { what: 'overdue', label: 'became overdue' },
];

/** The moment compared with, in words of an address: where it was not known yet, as the board's own moment is known. */
const earlierMoment = ({ since }: BoardPage, { given }: Page): MomentGiven => {
  if (since.asKnownThen) return { on: since.on, asAt: since.on };
  const { on: _, ...known } = given;
  return { ...known, on: since.on };
};

/** What is new, closed, moved and late since the last meeting, or in four weeks; each number leads to just that. */
export const sinceShown = (board: BoardPage, page: Page, scope: Query) => {
  const { since } = board;
  const from = asFrom(earlierMoment(board, page));
  const to = (more: Query) => page.links.compare({ ...scope, ...from, ...more });
  const of = (what: What, kinds = WORK) =>
    since.counted.reduce((sum, { kind, of }) => (kinds.includes(kind) ? sum + of[what] : sum), 0);
  const kindsOf = (what: What) =>
    WORK.flatMap((kind) => {
      const n = of(what, [kind]);
      return n === 0 ? [] : [count(n, KIND_WORDS[kind].one, KIND_WORDS[kind].many)];
    });
  return {
    title: since.met ? `Since the meeting of ${dateInWords(since.on)}` : 'In the last four weeks',
    how: since.asKnownThen
      ? null
      : `The record begins later: this compares with what was true on ${dateInWords(since.on)}, by what is known now.`,
    all: to({}),
    figures: ASKED.map(({ what, label }) => ({
      n: inFigures(of(what)),
      label,
      href: of(what) === 0 ? null : to({ kind: WORK.join(','), what }),
      note: kindsOf(what).join(', '),
    })),
  };
};
