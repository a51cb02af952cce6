import { documentsOf } from '#libs/asking/documents.js';
import { GetBoardPage, type BoardPage } from '#libs/asking/questions/pages.js';
import { SCOPE } from '#libs/asking/filters.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Board } from '#libs/read-models/board/board.js';
import { isOverdue } from '#libs/read-models/overdue.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import { toldAt } from '../frame/moment-bar.js';
import { scopeChosen } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import type { Page, PageOf } from '../frame/pages.js';
import { frameworkName } from '../kinds/inspection.js';
import { kindPage } from '../kinds/kinds.js';
import { orderToSee } from '../order-of-entries/order-of-entries-page.js';
import { papersOffered } from '../moves/offered.js';
import { deadlinesOf } from '../parts/deadline.js';
import { discrepanciesOf } from '../parts/discrepancy.js';
import { entriesShown } from '../parts/history.js';
import { judgementTree } from '../parts/judgement-tree.js';
import { withoutRepeats } from '../parts/repeats.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { columnsShown, rowsShown } from '../parts/table.js';
import { recommendationGroups } from './recommendation-groups.js';

/** As many of the latest changes as a board has room for; the rest is a page of its own. */
const LATELY = 8;

const plural = (n: number, one: string): string => (n === 1 ? one : `${one}s`);

const figures = ({ links, day }: Page, board: Board, scope: Query) => {
  const dated = [...board.actions, ...board.commitments];
  const slipped = dated.filter(({ open, firstDue }) => isOverdue({ open, due: firstDue }, day)).length;
  const unresolved = board.reports
    .flatMap(({ state }) => state.discrepancies)
    .filter((d) => d.resolved === null).length;
  const openOf = (kind: 'recommendation' | 'action', things: readonly Thing[]) => {
    const open = things.filter((thing) => thing.open).length;
    return {
      value: open,
      label: plural(open, `open ${kind}`),
      note: `of ${things.length}`,
      href: links.list(kind, { ...scope, open: 'true' }),
    };
  };
  return [
    openOf('recommendation', board.recommendations),
    openOf('action', board.actions),
    {
      value: dated.filter((thing) => isOverdue(thing, day)).length,
      label: 'overdue',
      note: `${slipped === 0 ? 'none' : slipped} past the first date`,
      href: '#actions',
    },
    {
      value: unresolved,
      label: unresolved === 1 ? 'discrepancy' : 'discrepancies',
      note: 'not resolved',
      href: '#discrepancies',
    },
  ];
};

const tableOf = (page: Page, kind: RecordKind, things: readonly Thing[]) => {
  const { columns } = kindPage(kind);
  return {
    columns: columnsShown(columns, () => ({ href: null, sorted: null })),
    rows: rowsShown(columns, things, page),
  };
};

/** The committee dashboard at the reader's point, narrowed to the authority, committee and meeting chosen. */
export const BOARD: PageOf<BoardPage> = {
  template: 'board/board.njk',
  takes: SCOPE,
  question: (asked, { query }) => new GetBoardPage(asked, scopeChosen(query)),
  model: (page, { board, directory, refs, orderOfEntries }) => {
    const { links, day, query } = page;
    const chosen = scopeChosen(query);
    const documents = documentsOf(board.reports);
    const { lately, ...lists } = board;
    const things: readonly Thing[] = Object.values(lists).flat();
    return {
      section: 'board',
      title: 'Board',
      filter: scopeFilter(directory, chosen),
      action: links.board(),
      hidden: links.hidden(),
      told: toldAt(links, '/', query, day),
      clear: Object.keys(chosen).length === 0 ? null : links.board(),
      empty: page.at.now && directory.authorities.length === 0,
      begin: papersOffered(page, 'report')[0] ?? null,
      nothingFits: things.length === 0,
      orderToSee: orderToSee(orderOfEntries, page),
      beingRecorded: things.some((thing) => thing.beingRecorded),
      figures: figures(page, board, chosen),
      reports: board.reports.map((report) => ({
        title: report.title,
        ref: report.ref,
        href: links.thing('report', report.id),
        item: `Item ${report.state.itemNo}`,
        committee: report.scope?.committee.name ?? null,
        meeting: report.scope === null ? null : dateInWords(report.scope.meeting),
        status: statusTag(report.status),
      })),
      inspections: board.inspections.map((inspection) => ({
        title: sentence(inspection.title),
        href: links.thing('inspection', inspection.id),
        framework: frameworkName(inspection.state.framework),
        published: inspection.state.publishedOn === null ? null : dateInWords(inspection.state.publishedOn),
        areas: judgementTree(
          board.judgements.filter(({ state }) => state.inspectionId === inspection.id),
          links,
        ),
      })),
      recommendations: recommendationGroups(board.recommendations, links),
      actions: tableOf(page, 'action', board.actions),
      commitments: tableOf(page, 'commitment', board.commitments),
      plans: board.plans.map((plan) => ({
        title: plan.title,
        href: links.thing('action-plan', plan.id),
        authority: plan.scope?.authority.name ?? null,
        status: statusTag(plan.status),
        deadlines: deadlinesOf(plan.id, plan.state, page, {
          inspection: board.inspections.find(({ id }) => id === plan.inspectionId)?.state ?? null,
          documents,
        }),
      })),
      discrepancies: board.reports.flatMap((report) => discrepanciesOf(report, page)),
      lately: withoutRepeats(entriesShown(page, lately, { refs, documents })).slice(0, LATELY),
      allChanges: links.changes({ ...chosen }),
    };
  },
};
