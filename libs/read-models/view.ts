import type { PaperOfMoved } from './register/papers-of-moved.js';
import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { NoticedAlarm } from './alarms/alarm.js';
import type { Board } from './board/board.js';
import type { DiscrepanciesPage, OfPapers } from './board/discrepancies.js';
import type { Met } from './board/met.js';
import type { ActionsOn, DayKnown } from './board/month-ends.js';
import type { Tallied } from './board/tally.js';
import type { Counted, Difference, DifferenceFilter, ScopeFilter } from './compare/difference.js';
import type { Called, CalledBy } from './links/called.js';
import type { Waiting, WaitingPage, WaitsBy } from './desk/waiting.js';
import type { RecordDiscrepancy } from './links/discrepancies.js';
import type { ChangedThing, OrderOfEntries } from './order-of-entries/changed.js';
import type { Point } from './point.js';
import type { FacetName } from './kinds/facets.js';
import type { Filter, Listed, Page, Paged } from './register/filter.js';
import type { Thing } from './register/thing.js';
import type { Values } from './register/values.js';
import type { Story, StoryKind } from './story/story.js';
import type { ToldThing, ToldTo } from './told/told.js';
import type { StoodBefore } from './tracker/stood-before.js';
import type { Entry, EntryFilter } from './trail/entry.js';

export interface Directory {
  readonly authorities: readonly Named[];
  /** By each code and id of a recorded authority, the code that `authorities` has it by. */
  readonly ownCodes: ReadonlyMap<string, string>;
  /** Every body of which there is anything. */
  readonly committees: readonly (Named & { readonly authority: string; readonly body: string })[];
  readonly meetings: readonly { readonly authority: string; readonly committee: string; readonly date: PlainDate }[];
}

/** What can be asked of the read models at one point; every answer of one view speaks for one position. */
export interface View {
  readonly point: Point;
  /** When the last event known at the point was recorded, by the log's clock; `null` before the first. */
  knownAt(): Promise<Instant | null>;
  /** When the first event of all was recorded, be it after the point; `null` for an empty record. */
  recordBegins(): Promise<Instant | null>;
  find<K extends Kind>(kind: K, id: string): Promise<Thing<K> | null>;
  /** The things of these streams, as far as they are there. */
  found(streams: readonly string[]): Promise<readonly Thing[]>;
  list<K extends Kind>(kind: K, filter: Filter, page: Page): Promise<Paged<Thing<K>>>;
  /** Which values the things of a kind have of these facets, those of most things first; people by pseudonym. */
  values(kind: Kind, facets: readonly FacetName[], filter: Filter): Promise<Values>;
  board(filter: Pick<Filter, 'authority' | 'committee' | 'meeting'>): Promise<Board>;
  /** The discrepancies of the papers of the scope, paper by paper, the newest meeting first. */
  discrepanciesOfPapers(scope: ScopeFilter, page: DiscrepanciesPage): Promise<OfPapers>;
  /** How many things of the scope there are, by what a board counts by. */
  tally(scope: ScopeFilter): Promise<readonly Tallied[]>;
  /** When bodies met last before a day, the point's own where it is left out, and meet next: all, or those that are named. */
  met(named: Pick<Filter, 'authority' | 'committee'>, day?: PlainDate): Promise<readonly Met[]>;
  /** How the actions of the scope stood on each of these days, as it was known by then. */
  actionsOn(scope: ScopeFilter, days: readonly DayKnown[]): Promise<readonly ActionsOn[]>;
  /** What was true on a day, as it was known by an instant, and never more than is known here: of the same snapshot. */
  earlier(on: PlainDate, by: Instant): Promise<View>;
  directory(): Promise<Directory>;
  /** The bodies of which all that is open is being carried over to another. */
  carryingOver(): Promise<readonly Thing<'body'>[]>;
  /** The authorities of which a post is being taken over. */
  takingOver(): Promise<readonly Thing<'authority'>[]>;
  /** Every authority, recorded or only named by papers and bodies. */
  authorities(): Promise<readonly KnownAuthority[]>;
  /** Every body, recorded or only named by papers. */
  bodies(): Promise<readonly KnownBody[]>;
  /** The ids of the bodies that a filter of these members finds. */
  bodiesBy(filter: Pick<Filter, 'authority' | 'committee'>): Promise<readonly string[]>;
  /** The reports that were put before a meeting of this body for an earlier day than that to which it was moved. */
  papersOfMeetingMovedTo(body: string, day: PlainDate): Promise<readonly PaperOfMoved[]>;
  /**
   * The events known at the point, also those effective only later: newest first with `descending`; one thing's history
   * is `{ stream }`, oldest first.
   */
  entries(
    filter: EntryFilter,
    page: Pick<Page, 'limit' | 'cursor' | 'descending' | 'moment' | 'counted'>,
  ): Promise<Paged<Entry>>;
  /** How it came to be, with everything that belongs to it; `null` when nothing of it is known at the point. */
  story(kind: StoryKind, id: string): Promise<Story | null>;
  /** One thing as it stands here and at `to`, a point of the same snapshot; `null` when neither has it. */
  difference(to: Point, kind: Kind, id: string): Promise<Difference | null>;
  /** What is otherwise at `to` than here, kind by kind in the order of the board, then by ref. */
  differences(
    to: Point,
    filter: DifferenceFilter,
    page: Pick<Page, 'limit' | 'cursor' | 'moment'>,
  ): Promise<Listed<Difference>>;
  /** The same, all of it, one after another: to be read to its end inside the view. */
  everyDifference(to: Point, filter: DifferenceFilter): AsyncIterable<Difference>;
  /** What the record says otherwise since entries take their place, whatever the point; null until it was worked out. */
  orderOfEntries(): Promise<OrderOfEntries | null>;
  /** The same, thing by thing, by their references. */
  changedThings(page: Pick<Page, 'limit' | 'cursor'>): Promise<Listed<ChangedThing>>;
  /** How many of every kind of the scope came, went, changed: a board's every kind, whatever a page shows. */
  countDifferences(to: Point, scope: ScopeFilter): Promise<readonly Counted[]>;
  /** Where the record is not as it should be: what has no entry, then the newest event first, whatever the point. */
  alarms(page: Pick<Page, 'limit' | 'cursor'>): Promise<Listed<NoticedAlarm>>;
  /** Other text whenever log and ledger were found to differ otherwise, which marks entries; null where they do not. */
  markOfLogAlarms(): Promise<string | null>;
  /** Who holds these references and what these things are called, whatever the point. */
  called(by: CalledBy): Promise<readonly Called[]>;
  /** The things of the record that refer to this one. */
  referringTo(kind: Kind, id: string): Promise<readonly Thing[]>;
  /** The recommendations that a meeting sent on from this body, or to it. */
  sentOn(body: string): Promise<readonly Thing<'recommendation'>[]>;
  /** What is recorded as evidence of this thing. */
  evidenceOf(kind: Kind, id: string): Promise<readonly Thing<'evidence'>[]>;
  /** What a body or the public had been told of one thing by a day, as known at the point. */
  told(kind: Kind, id: string, to: ToldTo): Promise<ToldThing>;
  /** Every thing of which the body had been told anything. */
  toldBoard(to: ToldTo & { readonly body: string }): Promise<readonly ToldThing[]>;
  /** By pseudonym, every person who ever recorded anything of the record itself. */
  recorders(): Promise<readonly string[]>;
  /** What waits, by lists: whoever asks says before which bodies. A list of which nothing waits is left out. */
  waiting<Name extends string>(waits: WaitsBy<Name>, page: WaitingPage): Promise<ReadonlyMap<Name, Waiting>>;
  /** Of these streams, the last day of which progress was told; none where it never was. */
  lastTold(streams: readonly string[]): Promise<ReadonlyMap<string, PlainDate>>;
  /** Everything before a body of which its tracker tells, in the order of references. */
  thingsBefore(body: string): Promise<readonly Thing[]>;
  /** How its actions and recommendations stood on an earlier day, as it was known by then, by their streams. */
  stoodBefore(body: string, then: DayKnown): Promise<ReadonlyMap<string, StoodBefore>>;
  /** Links that lead nowhere, and references that two things share. */
  discrepancies(): Promise<readonly RecordDiscrepancy[]>;
}
