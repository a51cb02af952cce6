import type { BoardPage } from '#libs/asking/questions/board-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { OfPapers } from '#libs/read-models/board/discrepancies.js';
import type { BoardList } from '#libs/read-models/board/lists.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { inFigures } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { frameworkName } from '../kinds/inspection.js';
import { kindPage } from '../kinds/kinds.js';
import { discrepanciesOf, type DiscrepancyShown } from '../parts/discrepancy.js';
import { judgementTree } from '../parts/judgement-tree.js';
import { columnsShown, rowsShown } from '../parts/table.js';
import { sumOf } from './figures.js';
import { allOf, listIn } from './items.js';
import { byLife } from './statuses.js';

const FEW = 5;

const things = <K extends RecordKind>(board: BoardPage, list: BoardList, kind: K): readonly Thing<K>[] =>
  listIn(board, list).things.filter((thing): thing is Thing<K> => thing.kind === kind);

const all = (board: BoardPage, { links }: Page, scope: Query, kind: RecordKind, shown: number) => {
  const total = sumOf(board.tally, (of) => of.kind === kind);
  return allOf(total, shown, KIND_WORDS[kind].many, links.list(kind, scope));
};

/** A few of a kind as the table of its list. */
export const tableOfFew = (board: BoardPage, page: Page, scope: Query, list: BoardList, kind: RecordKind) => {
  const { columns } = kindPage(kind);
  const few = listIn(board, list).things;
  return {
    columns: columnsShown(columns, () => ({ href: null, sorted: null })),
    rows: rowsShown(columns, few, page),
    all: all(board, page, scope, kind, few.length),
  };
};

/** The newest inspection with what it judged. */
export const inspectionShown = (board: BoardPage, page: Page, scope: Query) => {
  const [inspection] = things(board, 'inspections', 'inspection');
  if (inspection === undefined) return null;
  const judged = things(board, 'latest-judgements', 'judgement');
  const { publishedOn, framework } = inspection.state;
  return {
    title: sentence(inspection.title),
    href: page.links.thing('inspection', inspection.id),
    framework: frameworkName(framework),
    published: publishedOn === null ? null : dateInWords(publishedOn),
    areas: judgementTree(judged, page.links),
    all: [
      all(board, page, scope, 'inspection', 1),
      all(board, page, scope, 'judgement', judged.length),
    ].filter((each) => each !== null),
  };
};

export const reportsShown = (board: BoardPage, page: Page, scope: Query) => {
  const few = things(board, 'reports', 'report');
  return {
    items: few.map((report) => ({
      title: report.title,
      ref: report.ref,
      href: page.links.thing('report', report.id),
      item: `Item ${report.state.itemNo}`,
      committee: report.scope?.committee.name ?? null,
      meeting: report.scope === null ? null : dateInWords(report.scope.meeting),
      status: statusTag(report.status),
    })),
    all: all(board, page, scope, 'report', few.length),
  };
};

/** How many stand at each status, each with its list; and the first few. */
export const recommendationsShown = (board: BoardPage, page: Page, scope: Query) => {
  const few = things(board, 'recommendations', 'recommendation');
  return {
    statuses: statusesShown(board, page, scope, 'recommendation'),
    items: few.map(({ id, ref, status, state }) => ({
      ref,
      href: page.links.thing('recommendation', id),
      text: state.text,
      kind: state.kind === null ? null : sentence(state.kind),
      addressee: state.addressee,
      status: statusTag(status),
    })),
    all: all(board, page, scope, 'recommendation', few.length),
  };
};

/** How many of a kind stand at each status, in the order of their lives. */
export const statusesShown = (
  { tally }: BoardPage,
  { links }: Page,
  scope: Query,
  kind: 'recommendation' | 'action',
) =>
  [...new Set(tally.filter((of) => of.kind === kind).map(({ status }) => status))].toSorted(byLife(kind)).map((status) => ({
    status: statusTag(status),
    n: inFigures(sumOf(tally, (of) => of.kind === kind && of.status === status)),
    href: links.list(kind, { ...scope, status }),
  }));

export const plansShown = (board: BoardPage, page: Page, scope: Query) => {
  const few = things(board, 'plans', 'action-plan');
  return {
    items: few.map((plan) => ({
      title: sentence(plan.title),
      ref: plan.ref,
      href: page.links.thing('action-plan', plan.id),
      authority: plan.scope?.authority.name ?? null,
      status: statusTag(plan.status),
    })),
    all: all(board, page, scope, 'action-plan', few.length),
  };
};

/** Each discrepancy of a page of them. */
export const discrepanciesShown = ({ items }: Pick<OfPapers, 'items'>, page: Page): readonly DiscrepancyShown[] =>
  items.flatMap(({ report, no }) => {
    const at = report.state.discrepancies.findIndex((each) => each.no === no);
    return discrepanciesOf(report, page)[at] ?? [];
  });

/** Those that nobody has decided between come first. */
export const discrepanciesOfBoard = (board: BoardPage, page: Page, scope: Query) => {
  const [open, every] = [discrepanciesShown(board.unresolved, page), discrepanciesShown(board.discrepancies, page)];
  const titles = new Set(open.map(({ title }) => title));
  const few = [...open, ...every.filter(({ title }) => !titles.has(title))].slice(0, FEW);
  const { total } = board.discrepancies;
  return {
    items: few,
    all: allOf(total, few.length, 'discrepancies', page.links.discrepancies({ ...scope, resolved: 'true' })),
  };
};
