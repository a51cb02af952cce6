import type { Board } from '#libs/read-models/board/board.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { actionColumns } from '../actions/actions.view.js';
import { commitmentColumns } from '../commitments/commitments.view.js';
import { scopeChosen } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import type { Asking } from '../frame/pages.js';
import { deadlinesOf } from '../parts/deadline.js';
import { discrepanciesOf } from '../parts/discrepancy.js';
import { isOverdue, isPastFirstDate } from '../parts/due.js';
import { entriesShown } from '../parts/history.js';
import { withoutRepeats } from '../parts/repeats.js';
import { judgementTree } from '../parts/judgement-tree.js';
import { documentsOf } from '../parts/quotation.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { frameworkName } from '../inspections/inspections.view.js';
import type { Column } from '../things/list-page.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import { recommendationGroups } from './recommendation-groups.js';

/** As many of the latest changes as a board has room for; the rest is a page of its own. */
const LATELY = 8;

const plural = (n: number, one: string): string => (n === 1 ? one : `${one}s`);

const figures = ({ links, point: { on } }: Asking, board: Board, scope: Query) => {
  const open = <K extends 'recommendation' | 'action'>(things: readonly Thing<K>[]) =>
    things.filter((t) => t.open).length;
  const dated = [...board.actions, ...board.commitments];
  const late = dated.filter((thing) => isOverdue(thing, on)).length;
  const slipped = dated.filter((thing) => isPastFirstDate(thing, on)).length;
  const unresolved = board.reports
    .flatMap(({ state }) => state.discrepancies)
    .filter((d) => d.resolved === null).length;
  const [recommendations, actions] = [open(board.recommendations), open(board.actions)];
  return [
    {
      value: recommendations,
      label: plural(recommendations, 'open recommendation'),
      note: `of ${board.recommendations.length}`,
      href: links.list('recommendation', { ...scope, show: 'open' }),
    },
    {
      value: actions,
      label: plural(actions, 'open action'),
      note: `of ${board.actions.length}`,
      href: links.list('action', { ...scope, show: 'open' }),
    },
    {
      value: late,
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

const tableOf = <K extends 'action' | 'commitment'>(columns: readonly Column<K>[], things: readonly Thing<K>[]) => ({
  columns: columns.map(({ label, wide }) => ({ label, wide: wide === true, href: null, sorted: null })),
  rows: things.map((thing) => columns.map(({ cell }) => cell(thing))),
});

/** The committee dashboard at the reader's point, narrowed to the authority, committee and meeting chosen. */
export async function boardPage(asking: Asking) {
  const { view, people, links, point, query } = asking;
  const chosen = scopeChosen(query);
  const board = await view.board(chosen);
  const directory = await view.directory();
  const documents = documentsOf(board.reports);
  const things = [
    board.reports,
    board.inspections,
    board.judgements,
    board.recommendations,
    board.actions,
    board.plans,
  ];
  return {
    section: 'board',
    title: 'Board',
    filter: scopeFilter(directory, chosen),
    action: links.board(),
    hidden: links.hidden(),
    clear: Object.keys(chosen).length === 0 ? null : links.board(),
    empty: asking.now && directory.authorities.length === 0,
    nothingFits: [...things, board.commitments].every((list) => list.length === 0),
    beingRecorded: [...things, board.commitments].some((list) => list.some((thing) => thing.beingRecorded)),
    figures: figures(asking, board, chosen),
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
    actions: tableOf(actionColumns(asking), board.actions),
    commitments: tableOf(commitmentColumns(asking), board.commitments),
    plans: board.plans.map((plan) => ({
      title: plan.title,
      href: links.thing('action-plan', plan.id),
      authority: plan.scope?.authority.name ?? null,
      status: statusTag(plan.status),
      deadlines: deadlinesOf(plan.id, plan.state, point.on, documents),
    })),
    discrepancies: board.reports.flatMap((report) => discrepanciesOf(report, people, links)),
    lately: withoutRepeats(await entriesShown(asking, board.lately, documents)).slice(0, LATELY),
    allChanges: links.changes({ ...chosen }),
  };
}
