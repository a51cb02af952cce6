import { daysAway } from '#libs/calendar/index.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { knownAtMeeting } from '#libs/read-models/board/met.js';
import { BOARD_LISTS, type BoardList } from '#libs/read-models/board/lists.js';
import type { ActionsOn, DayKnown } from '#libs/read-models/board/month-ends.js';
import type { DiscrepanciesPage, OfPapers } from '#libs/read-models/board/discrepancies.js';
import type { Tallied } from '#libs/read-models/board/tally.js';
import type { Counted, ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Waiting } from '#libs/read-models/desk/waiting.js';
import type { OrderOfEntries } from '#libs/read-models/order-of-entries/changed.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { Directory, View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { refsNamedIn, type Refs } from '../named.js';
import { answers, Question } from '../question.js';
import { standsOn, type StandsOn } from '../stands-on.js';

/** What is due, or was, within so many days is soon, or was lately. */
const WEEKS_OF_DAYS = 28;
/** As many things of each list, unless the list says otherwise. */
const FEW = 5;
/** As many of the latest changes are read: many read alike, and are told as one. */
const LATELY = 20;

/** What is otherwise than at an earlier moment. */
export interface Since {
  readonly on: PlainDate;
  /** A body met on that day; else it is four weeks before. */
  readonly met: boolean;
  /** As it was known at the end of that day; else, since the record began later, as it is known at the board's own moment. */
  readonly asKnownThen: boolean;
  readonly counted: readonly Counted[];
}

/** A board: as much of each thing that it tells of as one screen has room for, with how much there is. */
export interface BoardPage {
  readonly directory: Directory;
  readonly tally: readonly Tallied[];
  readonly lists: ReadonlyMap<BoardList, Waiting>;
  /** The inspections and the reports of the plans that are listed. */
  readonly ofPlans: readonly Thing[];
  readonly since: Since;
  /** When the one body that the board is of meets next, else in four weeks: what is due by then is told. */
  readonly until: PlainDate;
  /** Whether that is a meeting's day. */
  readonly untilMeeting: boolean;
  /** That meeting, where it is recorded. */
  readonly nextMeeting: Thing<'meeting'> | null;
  /** Statements that contradict each other, and nobody has decided between; and all of them. */
  readonly unresolved: OfPapers;
  readonly discrepancies: OfPapers;
  /** Of the month's ends since the record began. */
  readonly monthEnds: readonly ActionsOn[];
  /** When the first event of all was recorded; null for an empty record. */
  readonly begins: Instant | null;
  readonly lately: readonly Entry[];
  readonly refs: Refs;
  readonly orderOfEntries: OrderOfEntries | null;
  /** The checkpoint that covers all that it was made of; null where nobody can tell. */
  readonly standsOn: StandsOn | null;
}

interface BoardAsked {
  readonly scope: ScopeFilter;
  /** The days of its picture, the earliest first. */
  readonly days: readonly DayKnown[];
  /** Whether what papers say otherwise is told. */
  readonly differences: boolean;
}

export class GetBoardPage extends Question<BoardPage, BoardAsked> {}

/** Statements of papers that contradict each other. */
export interface DiscrepanciesOfPapers {
  readonly directory: Directory;
  readonly found: OfPapers;
}

export class GetDiscrepanciesPage extends Question<
  DiscrepanciesOfPapers,
  { readonly scope: ScopeFilter; readonly page: DiscrepanciesPage }
> {}

const metIn = async (view: View, { authority, committee }: ScopeFilter) => {
  const met = await view.met({ ...(authority && { authority }), ...(committee && { committee }) });
  return met.length === 1 ? met[0]! : null;
};

/** Of the meetings that a body has yet to hold, that of the day. */
const meetingOn = async (view: View, body: string, day: PlainDate): Promise<Thing<'meeting'> | null> => {
  const { items } = await view.list('meeting', { committee: body, open: true }, EVERYTHING);
  return items.find(({ state, scope }) => state.date === day || scope?.meeting === day) ?? null;
};

const sinceIn = async (view: View, scope: ScopeFilter, met: PlainDate | null): Promise<Since> => {
  const { on, by } = knownAtMeeting(met ?? daysAway(view.point.on, -WEEKS_OF_DAYS));
  const then = await view.earlier(on, by);
  const asKnownThen = (await then.knownAt()) !== null;
  const from = asKnownThen ? then : await view.earlier(on, (await view.knownAt()) ?? by);
  return { on, met: met !== null, asKnownThen, counted: await from.countDifferences(view.point, scope) };
};

/** What the plans that are told of at length belong to, in one query however many they are. */
const besidePlans = async (view: View, plans: readonly Thing[]): Promise<readonly Thing[]> => {
  const streams = plans.flatMap(({ reportId, inspectionId }) => [
    ...(reportId === null ? [] : [streamId('report', reportId)]),
    ...(inspectionId === null ? [] : [streamId('inspection', inspectionId)]),
  ]);
  return view.found([...new Set(streams)]);
};

export const handlers = [
  answers(GetBoardPage, async ({ scope, days, differences }, { view, proofs }): Promise<BoardPage> => {
    const begins = await view.recordBegins();
    const { differences: ofPapers, ...others } = BOARD_LISTS;
    const met = await metIn(view, scope);
    const until = met?.next ?? daysAway(view.point.on, WEEKS_OF_DAYS);
    const lists = await view.waiting<BoardList>(differences ? { ...others, differences: ofPapers } : others, {
      ...{ soon: until, from: 0, limit: FEW },
      within: scope,
    });
    const lately = await view.entries({ ...scope, changing: true }, { limit: LATELY, cursor: null, descending: true });
    return {
      lists,
      begins,
      directory: await view.directory(),
      tally: await view.tally(scope),
      ofPlans: await besidePlans(view, lists.get('plans-that-run')?.things ?? []),
      since: await sinceIn(view, scope, met?.before ?? null),
      until,
      untilMeeting: met?.next != null,
      nextMeeting: met?.next != null ? await meetingOn(view, met.body, met.next) : null,
      unresolved: await view.discrepanciesOfPapers(scope, { resolvedToo: false, from: 0, limit: FEW }),
      discrepancies: await view.discrepanciesOfPapers(scope, { resolvedToo: true, from: 0, limit: FEW }),
      monthEnds: await view.actionsOn(scope, begins === null ? [] : days.filter(({ by }) => by >= begins)),
      lately: lately.items,
      refs: await refsNamedIn(view, lately.items),
      orderOfEntries: await view.orderOfEntries(),
      standsOn: await standsOn({ view, proofs }),
    };
  }),
  answers(GetDiscrepanciesPage, async ({ scope, page }, { view }) => ({
    found: await view.discrepanciesOfPapers(scope, page),
    directory: await view.directory(),
  })),
];
