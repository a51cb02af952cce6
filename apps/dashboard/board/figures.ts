import type { BoardPage } from '#libs/asking/questions/board-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Tallied } from '#libs/read-models/board/tally.js';
import { count, inFigures } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';

export const sumOf = (tally: readonly Tallied[], fits: (of: Tallied) => boolean = () => true): number =>
  tally.reduce((sum, of) => (fits(of) ? sum + of.n : sum), 0);

interface Figure {
  readonly value: string;
  readonly label: string;
  readonly href: string;
  readonly note: { readonly text: string; readonly href: string | null };
}

const plural = (n: number, one: string): string => (n === 1 ? one : `${one}s`);

/** What there is to know first: each number leads to the list of just these. */
export const figuresOf = (
  { tally, unresolved, discrepancies }: BoardPage,
  { links }: Page,
  scope: Query,
): readonly Figure[] => {
  const of = (kind: RecordKind, fits: (of: Tallied) => boolean = () => true) =>
    sumOf(tally, (each) => each.kind === kind && fits(each));
  const list = (kind: RecordKind, more: Query) => links.list(kind, { ...scope, ...more });
  const open = (kind: 'recommendation' | 'action') => {
    const n = of(kind, (each) => each.open);
    return {
      value: inFigures(n),
      label: plural(n, `open ${kind}`),
      href: list(kind, { open: 'true' }),
      note: { text: `of ${inFigures(of(kind))}`, href: list(kind, {}) },
    };
  };
  const commitments = of('commitment', (each) => each.overdue);
  const [overdue, pastFirst] = [of('action', (each) => each.overdue), of('action', (each) => each.pastFirst)];
  return [
    open('recommendation'),
    open('action'),
    {
      value: inFigures(overdue),
      label: `overdue ${plural(overdue, 'action')}`,
      href: list('action', { overdue: 'true', sort: 'due' }),
      note:
        commitments === 0
          ? { text: `no overdue ${KIND_WORDS.commitment.one}`, href: null }
          : {
              text: `and ${count(commitments, 'overdue commitment')}`,
              href: list('commitment', { overdue: 'true', sort: 'due' }),
            },
    },
    {
      value: inFigures(pastFirst),
      label: 'past the first date',
      href: list('action', { pastFirst: 'true', sort: 'firstDue' }),
      note: { text: 'open actions, late against the date first promised', href: null },
    },
    {
      value: inFigures(unresolved.total),
      label: unresolved.total === 1 ? 'discrepancy' : 'discrepancies',
      href: links.discrepancies(scope),
      note: { text: `not resolved, of ${inFigures(discrepancies.total)}`, href: null },
    },
  ];
};
