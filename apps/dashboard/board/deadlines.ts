import { documentsOf } from '#libs/asking/documents.js';
import type { BoardPage } from '#libs/asking/questions/board-page.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { count } from '#libs/words/count.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import { countdown } from '../parts/countdown.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { deadlinesOf } from '../parts/deadline.js';
import { itemOf, listIn } from './items.js';

const isOf = <K extends 'report' | 'inspection' | 'action-plan'>(kind: K) => (thing: Thing): thing is Thing<K> =>
  thing.kind === kind;

/** One line for those that passed long ago, and were not met. */
const longPast = (board: BoardPage, page: Page, scope: Query) =>
  (
    [
      ['plans-long-past', 'action-plan', 'action plan'],
      ['responses-long-past', 'recommendation', 'recommendation'],
    ] as const
  ).flatMap(([list, kind, one]) => {
    const { total, things } = listIn(board, list);
    const [earliest] = things;
    if (earliest?.due == null) return [];
    const passed = countdown(earliest.due, page.day);
    return [
      {
        text: `${count(total, one)} whose deadline passed long ago and is not recorded as met`,
        note: `${earliest.ref}, ${total === 1 ? passed : `the earliest ${passed}`}`,
        href:
          total === 1
            ? (page.links.of(earliest) ?? '')
            : page.links.list(kind, { ...scope, overdue: 'true', sort: 'due' }),
      },
    ];
  });

/** Statutory deadlines: those that run at length, those that passed long ago in a line. */
export const deadlinesShown = (board: BoardPage, page: Page, scope: Query, body: boolean) => {
  const plans = listIn(board, 'plans-that-run');
  const responses = listIn(board, 'responses-that-run');
  const documents = documentsOf(board.ofPlans.filter(isOf('report')));
  const inspections = board.ofPlans.filter(isOf('inspection'));
  const shown = plans.things.filter(isOf('action-plan'));
  return {
    plans: shown.map((plan) => ({
      title: sentence(plan.title),
      href: page.links.thing('action-plan', plan.id),
      note: [plan.scope?.authority.name, plan.ref].filter((part) => part !== undefined).join(', '),
      status: statusTag(plan.status),
      deadlines: deadlinesOf(plan.id, plan.state, page, {
        inspection: inspections.find(({ id }) => id === plan.inspectionId)?.state ?? null,
        documents,
      }),
    })),
    morePlans:
      plans.total > shown.length
        ? {
            text: `${count(plans.total - shown.length, 'more action plan')} with a deadline that runs`,
            href: page.links.list('action-plan', { ...scope, open: 'true', sort: 'due' }),
          }
        : null,
    responses: responses.things.map((thing) => itemOf(thing, page, body)),
    moreResponses:
      responses.total > responses.things.length
        ? {
            text: `${count(responses.total - responses.things.length, 'more response')} due`,
            href: page.links.list('recommendation', { ...scope, open: 'true', sort: 'due' }),
          }
        : null,
    longPast: longPast(board, page, scope),
  };
};
