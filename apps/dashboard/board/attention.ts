import type { BoardPage } from '#libs/asking/questions/board-page.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { BEFORE_A_MEETING } from '#libs/domain/recommendation/moves/phases.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { BoardList } from '#libs/read-models/board/lists.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { count, inFigures } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { datesMovedOf } from '../pictures/dates-moved.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { sumOf } from './figures.js';
import { itemOf, listIn, type Item } from './items.js';

const FEW = 5;

/** The first of each in turn, until there are enough: no kind of decision hides another. */
const inTurn = (lists: readonly (readonly Thing[])[]): readonly Thing[] =>
  Array.from({ length: FEW }, (_, n) => lists.flatMap((things) => things[n] ?? []))
    .flat()
    .slice(0, FEW);

interface Deciding {
  readonly list: BoardList;
  readonly one: string;
  readonly many: string;
  readonly href: string | null;
}

/** Whether who reads is told where papers say otherwise. */
export const seesDifferences = ({ here: { reader } }: Pick<Page, 'here'>): boolean =>
  reader.is === 'actor' && mayAnywhere(reader.rights, { question: 'GetImportPage' });

const decisions = ({ links, at }: Page, scope: Query): readonly Deciding[] => [
  {
    list: 'more-time',
    one: 'request for more time',
    many: 'requests for more time',
    href: links.list('action', { ...scope, open: 'true', moreTime: 'requested' }),
  },
  {
    list: 'claimed-actions',
    one: 'action claimed to be complete',
    many: 'actions claimed to be complete',
    href: links.list('action', { ...scope, status: 'completion claimed' }),
  },
  {
    list: 'claimed-recommendations',
    one: 'recommendation claimed to be implemented',
    many: 'recommendations claimed to be implemented',
    href: links.list('recommendation', { ...scope, status: 'implementation claimed' }),
  },
  {
    list: 'before-a-meeting',
    one: 'recommendation before a meeting',
    many: 'recommendations before a meeting',
    href: links.list('recommendation', { ...scope, status: BEFORE_A_MEETING.join(',') }),
  },
  {
    list: 'differences',
    one: 'paper that says otherwise than the record',
    many: 'papers that say otherwise than the record',
    href: at.now ? links.desk({ list: 'differences-to-decide' }) : null,
  },
];

/** What somebody has to decide, by what it is: how many of each, and the first few. */
export const decisionsShown = (board: BoardPage, page: Page, scope: Query) => {
  const all = decisions(page, scope)
    .map((each) => ({ ...each, ...listIn(board, each.list) }))
    .filter(({ total }) => total > 0);
  const unresolved = board.unresolved.total;
  const groups = all.map(({ total, one, many, href }) => ({
    n: inFigures(total),
    label: total === 1 ? one : many,
    href,
  }));
  const discrepancies = {
    n: inFigures(unresolved),
    label: unresolved === 1 ? 'discrepancy not resolved' : 'discrepancies not resolved',
    href: page.links.discrepancies(scope),
  };
  return {
    groups: unresolved === 0 ? groups : [...groups, discrepancies],
    items: inTurn(all.map(({ things }) => things)).map((thing) => itemOf(thing, page)),
  };
};

interface Due {
  readonly total: string;
  readonly items: readonly Item[];
  /** "See all 12 actions", and commitments: each its own list. */
  readonly all: readonly { readonly text: string; readonly href: string }[];
}

const DATED = ['action', 'commitment'] as const satisfies readonly RecordKind[];

/** The overdue actions and commitments that the board names: those furthest past their due date come first. */
export const latestShown = (board: BoardPage, page: Page, scope: Query): Due => {
  const { total, things } = listIn(board, 'latest');
  const each = DATED.map((kind) => ({ kind, n: sumOf(board.tally, (of) => of.kind === kind && of.overdue) }));
  return {
    total: inFigures(total),
    items: things.map((thing) => itemOf(thing, page)),
    all: each
      .filter(({ n }) => n > 0 && total > things.length)
      .map(({ kind, n }) => ({
        text: `See all ${inFigures(n)} overdue ${n === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many}`,
        href: page.links.list(kind, { ...scope, overdue: 'true', sort: 'due' }),
      })),
  };
};

/** Actions and commitments due before the body meets next, or within four weeks where no meeting is known. */
export const dueNextShown = (board: BoardPage, page: Page, scope: Query) => {
  const { total, things } = listIn(board, 'due-next');
  const commitments = listIn(board, 'commitments-due-next').total;
  const until = dateInWords(board.until);
  const counts = { action: total - commitments, commitment: commitments };
  return {
    title: board.untilMeeting ? `Due before the next meeting, ${until}` : 'Due in the next four weeks',
    total: inFigures(total),
    items: things.map((thing) => itemOf(thing, page)),
    all: DATED.filter((kind) => counts[kind] > 0 && total > things.length).map((kind) => ({
      text: `See all ${count(counts[kind], KIND_WORDS[kind].one, KIND_WORDS[kind].many)} due by then`,
      href: page.links.list(kind, { ...scope, open: 'true', dueFrom: page.day, dueTo: board.until, sort: 'due' }),
    })),
    empty: `Nothing is due up to ${until}.`,
  };
};

/** How many dates moved, and which moved furthest from the date first promised. */
export const slipsShown = (board: BoardPage, page: Page) => {
  const slipped = listIn(board, 'slipped');
  return {
    later: inFigures(slipped.total),
    one: slipped.total === 1,
    earlier: inFigures(listIn(board, 'brought-forward').total),
    picture: datesMovedOf(slipped.things, page.day, page.links),
  };
};
