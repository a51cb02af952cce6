import type { BoardPage } from '#libs/asking/questions/board-page.js';
import type { Tallied } from '#libs/read-models/board/tally.js';
import { inFigures } from '#libs/words/count.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { sumOf } from './figures.js';

/** As many bodies as one screen has room for. */
const MOST = 10;

/** A number that leads to the list of just these; none for nothing. */
interface Number {
  readonly n: string;
  readonly href: string | null;
  readonly label: string;
}

const COLUMNS: readonly {
  readonly label: string;
  readonly kind: 'action' | 'recommendation';
  readonly fits: (of: Tallied) => boolean;
  readonly filter: Query;
}[] = [
  { label: 'Open actions', kind: 'action', fits: (of) => of.open, filter: { open: 'true' } },
  { label: 'Red', kind: 'action', fits: (of) => of.open && of.rag === 'red', filter: { open: 'true', rag: 'red' } },
  {
    label: 'Amber',
    kind: 'action',
    fits: (of) => of.open && of.rag === 'amber',
    filter: { open: 'true', rag: 'amber' },
  },
  {
    label: 'Green',
    kind: 'action',
    fits: (of) => of.open && of.rag === 'green',
    filter: { open: 'true', rag: 'green' },
  },
  { label: 'Overdue actions', kind: 'action', fits: (of) => of.overdue, filter: { overdue: 'true' } },
  { label: 'Open recommendations', kind: 'recommendation', fits: (of) => of.open, filter: { open: 'true' } },
];

const overdueIn = (tally: readonly Tallied[]): number => sumOf(tally, (of) => of.kind === 'action' && of.overdue);
const openIn = (tally: readonly Tallied[]): number => sumOf(tally, (of) => of.kind === 'action' && of.open);

/** RAG and what is open, body by body: those with most that is overdue. */
export const byBody = ({ tally, directory }: BoardPage, { links }: Page, scope: Query) => {
  const byId = new Map<string, Tallied[]>();
  for (const of of tally) byId.set(of.body, [...(byId.get(of.body) ?? []), of]);
  const names = new Map(directory.committees.map(({ body, name }) => [body, name]));
  const bodies = [...byId]
    .map(([body, its]) => ({ body, its, name: names.get(body) ?? body }))
    .toSorted(
      (a, b) => overdueIn(b.its) - overdueIn(a.its) || openIn(b.its) - openIn(a.its) || a.name.localeCompare(b.name, 'en'),
    );
  const { authority: _, ...meeting } = scope;
  return {
    columns: COLUMNS.map(({ label }) => label),
    rows: bodies.slice(0, MOST).map(({ body, its, name }) => ({
      name,
      href: links.board({ ...meeting, committee: body }),
      numbers: COLUMNS.map(({ label, kind, fits, filter }): Number => {
        const n = sumOf(its, (of) => of.kind === kind && fits(of));
        const href = links.list(kind, { ...meeting, committee: body, ...filter });
        return { n: inFigures(n), href: n === 0 ? null : href, label: `${label}: ` };
      }),
    })),
    more: bodies.length > MOST ? { n: inFigures(bodies.length), href: links.list('body') } : null,
  };
};
