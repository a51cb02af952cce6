import { BEFORE_A_MEETING } from '#libs/domain/recommendation/moves/phases.js';
import type { Kind } from '#libs/domain/deciders.js';
import { both, type Condition } from '../desk/here.js';
import { isClaimed, isDueSoon, isOverdue, waitsForMoreTime } from '../desk/of-actions.js';
import { hasDifference, hasDiscrepancy } from '../desk/of-papers.js';
import { hasDuty } from '../desk/of-plans.js';
import type { Waits, WaitsBy } from '../desk/waiting.js';

/** A deadline that passed so many days ago, and was not met, is told in a line with the others. */
export const LONG_PAST_DAYS = 28;

/** As many dates that moved as a picture has room for. */
const PICTURED = 10;
/** More areas than any framework judges. */
const AREAS = 30;

const all: Condition = () => 'true';
const isOpen: Condition = () => 'h.open';

const isBeforeMeeting: Condition = ({ list }) => `h.status = any(${list(BEFORE_A_MEETING)})`;

const hasSlipped: Condition = () => 'h.open and h.due > h.first_due';
const wasBroughtForward: Condition = () => 'h.open and h.due < h.first_due';

const passedLongAgo: Condition = ({ day }) => `h.due < to_char(${day}::date - ${LONG_PAST_DAYS}, 'YYYY-MM-DD')`;
const runs: Condition = (terms) => `not (${passedLongAgo(terms)})`;

/** What came of a plan's deadline is told for as long as one that was missed: met ones have nothing due any more. */
const wasMetLately: Condition = ({ day }) =>
  `h.due is null and h.first_due >= to_char(${day}::date - ${LONG_PAST_DAYS}, 'YYYY-MM-DD')`;

const planRuns: Condition = (terms) => `(${both(hasDuty, runs)(terms)}) or (${wasMetLately(terms)})`;

/** SQL: the later the meeting, the less. */
const newest = (row: string): string =>
  `lpad((date '9999-12-31' - coalesce(${row}.meeting, '0001-01-01')::date)::text, 8, '0') collate "C"`;

const newestFirst: Condition = () => newest('h');

const furthestFirst: Condition = () => `lpad((10000000 - (h.due::date - h.first_due::date))::text, 8, '0') collate "C"`;

const openFirst: Condition = () => `(not h.open)::text collate "C"`;

const isOfLatestInspection: Condition = () => `h.inspection_id = (
  select substr(i.stream, length('inspection-') + 1) from here i where i.kind = 'inspection'
   order by ${newest('i')}, i.ref_key, i.stream limit 1)`;

const of = (kind: Kind, where: Condition, more: Pick<Waits, 'order' | 'limit'> = {}): Waits => ({
  kind,
  before: null,
  where,
  ...more,
});

/** What a board tells of, a few of each with how many there are. */
export const BOARD_LISTS = {
  'more-time': [of('action', waitsForMoreTime)],
  'claimed-actions': [of('action', both(isOpen, isClaimed))],
  'claimed-recommendations': [of('recommendation', both(isOpen, isClaimed))],
  'before-a-meeting': [of('recommendation', isBeforeMeeting)],
  differences: [of('import', hasDifference)],
  discrepancies: [of('report', hasDiscrepancy)],
  'due-next': [of('action', isDueSoon), of('commitment', isDueSoon)],
  'commitments-due-next': [of('commitment', isDueSoon, { limit: 0 })],
  latest: [of('action', isOverdue), of('commitment', isOverdue)],
  slipped: [
    of('action', hasSlipped, { order: furthestFirst, limit: PICTURED }),
    of('commitment', hasSlipped, { order: furthestFirst, limit: PICTURED }),
  ],
  'brought-forward': [of('action', wasBroughtForward, { limit: 0 }), of('commitment', wasBroughtForward, { limit: 0 })],
  'plans-that-run': [of('action-plan', planRuns, { limit: 2 })],
  'plans-long-past': [of('action-plan', both(hasDuty, passedLongAgo), { limit: 1 })],
  'responses-that-run': [of('recommendation', both(hasDuty, runs))],
  'responses-long-past': [of('recommendation', both(hasDuty, passedLongAgo), { limit: 1 })],
  inspections: [of('inspection', all, { order: newestFirst, limit: 1 })],
  'latest-judgements': [of('judgement', isOfLatestInspection, { limit: AREAS })],
  reports: [of('report', all, { order: newestFirst })],
  recommendations: [of('recommendation', all, { order: openFirst })],
  actions: [of('action', all, { order: openFirst })],
  commitments: [of('commitment', all, { order: openFirst })],
  plans: [of('action-plan', all, { order: newestFirst })],
} as const satisfies WaitsBy<string>;

export type BoardList = keyof typeof BOARD_LISTS;
