import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Kind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { listAlarms } from './alarms/read.js';
import { readBoard } from './board/read-board.js';
import { readDiscrepancies, type DiscrepanciesPage } from './board/discrepancies.js';
import { readMet } from './board/met.js';
import { readActionsOn, type DayKnown } from './board/month-ends.js';
import { readTally } from './board/tally.js';
import type { DifferenceFilter, ScopeFilter } from './compare/difference.js';
import { countDifferences, everyDifference, listDifferences, readDifference } from './compare/differences.js';
import { readWaiting, type WaitingPage, type WaitsBy } from './desk/waiting.js';
import { thingsCalled, type CalledBy } from './links/called.js';
import { recordDiscrepancies } from './links/discrepancies.js';
import { lastTold } from './links/last-told.js';
import { thingsReferringTo } from './links/referring.js';
import { markOfLogAlarms } from './log-alarms/log-alarms.js';
import { listChangedThings, readOrderOfEntries } from './order-of-entries/read.js';
import type { Rows } from './generations/rows.js';
import type { Point } from './point.js';
import { Parameters, type Queries } from './queries.js';
import { readDirectory } from './register/directory.js';
import type { FacetName } from './kinds/facets.js';
import type { Filter, Page, Paged } from './register/filter.js';
import { readKnownAuthorities } from './register/known-authorities.js';
import { bodiesBy, readKnownBodies } from './register/known-bodies.js';
import { papersOfMeetingMovedTo } from './register/papers-of-moved.js';
import { listThings } from './register/list.js';
import type { Thing } from './register/thing.js';
import { readValues } from './register/values.js';
import { selectThings, toThings, type ThingRow } from './register/things.js';
import { membersOf } from './story/members.js';
import { SqlStory } from './story/sql-story.js';
import type { Story, StoryKind } from './story/story.js';
import { evidenceOf } from './links/evidence-of.js';
import { sentOnFromOrTo } from './links/sent-on.js';
import { readTold, readToldBoard } from './told/read-told.js';
import type { ToldTo } from './told/told.js';
import { readStoodBefore, readThingsBefore } from './tracker/read-tracked.js';
import { clockAt, clockBegins, positionAt } from './trail/clock.js';
import { listEntries, readEntries } from './trail/entries.js';
import type { EntryFilter } from './trail/entry.js';
import { readRecorders } from './trail/recorders.js';
import type { View } from './view.js';

const NONE = { items: [], next: null, total: 0 };

/** The view, by the queries of one transaction, of the rows that their search path leads to. */
export class SqlView implements View {
  constructor(
    private readonly queries: Queries,
    readonly point: Point,
    private readonly rows: Rows = 'whole',
  ) {}

  knownAt() {
    return clockAt(this.queries, this.point.known);
  }

  recordBegins() {
    return clockBegins(this.queries);
  }

  async find<K extends Kind>(kind: K, id: string): Promise<Thing<K> | null> {
    const parameters = new Parameters();
    const select = selectThings(this.point, parameters);
    const rows = await this.queries.rows<ThingRow>(
      `${select} and c.thing = (select id from thing where stream = ${parameters.add(streamId(kind, id))})`,
      parameters,
    );
    const [thing] = await toThings(this.queries, this.point, rows);
    return (thing as Thing<K> | undefined) ?? null;
  }

  async found(streams: readonly string[]): Promise<readonly Thing[]> {
    const parameters = new Parameters();
    const select = selectThings(this.point, parameters);
    const among = `(select id from thing where stream = any(${parameters.add(streams)}::text[]))`;
    return toThings(
      this.queries,
      this.point,
      await this.queries.rows<ThingRow>(`${select} and c.thing in ${among}`, parameters),
    );
  }

  async list<K extends Kind>(kind: K, filter: Filter, page: Page): Promise<Paged<Thing<K>>> {
    return (await listThings(this.queries, this.point, kind, filter, page)) as Paged<Thing<K>>;
  }

  values(kind: Kind, facets: readonly FacetName[], filter: Filter) {
    return readValues(this.queries, this.point, kind, facets, filter);
  }

  board(filter: Pick<Filter, 'authority' | 'committee' | 'meeting'>) {
    return readBoard(this.queries, this.point, filter);
  }

  discrepanciesOfPapers(scope: ScopeFilter, page: DiscrepanciesPage) {
    return readDiscrepancies(this.queries, this.point, scope, page);
  }

  tally(scope: ScopeFilter) {
    return readTally(this.queries, this.point, scope);
  }

  met(named: Pick<Filter, 'authority' | 'committee'>, day?: PlainDate) {
    return readMet(this.queries, this.point, named, day);
  }

  actionsOn(scope: ScopeFilter, days: readonly DayKnown[]) {
    return readActionsOn(this.queries, this.point, scope, days);
  }

  async earlier(on: PlainDate, by: Instant): Promise<View> {
    const position = await positionAt(this.queries, by);
    const { known } = this.point;
    return new SqlView(this.queries, { on, known: known !== null && known < position ? known : position }, this.rows);
  }

  directory() {
    return readDirectory(this.queries, this.point);
  }

  carryingOver() {
    return this.withProcess('body', 'carryingOver');
  }

  takingOver() {
    return this.withProcess('authority', 'takingOver');
  }

  /** The things of a kind with a process under way, which this member of their state tells. */
  private async withProcess<K extends 'body' | 'authority'>(kind: K, member: string): Promise<readonly Thing<K>[]> {
    const parameters = new Parameters();
    const rows = await this.queries.rows<ThingRow>(
      `${selectThings(this.point, parameters)} and c.kind = '${kind}' and jsonb_typeof((b.state || v.delta) -> '${member}') = 'object'`,
      parameters,
    );
    return (await toThings(this.queries, this.point, rows)) as readonly Thing<K>[];
  }

  papersOfMeetingMovedTo(body: string, day: PlainDate) {
    return papersOfMeetingMovedTo(this.queries, this.point, body, day);
  }

  authorities() {
    return readKnownAuthorities(this.queries, this.point);
  }

  bodies() {
    return readKnownBodies(this.queries, this.point);
  }

  bodiesBy(filter: Pick<Filter, 'authority' | 'committee'>) {
    return bodiesBy(this.queries, this.point, filter);
  }

  entries(filter: EntryFilter, page: Pick<Page, 'limit' | 'cursor' | 'descending' | 'moment' | 'counted'>) {
    return listEntries(this.queries, this.point, filter, page);
  }

  async story(kind: StoryKind, id: string): Promise<Story | null> {
    const stream = streamId(kind, id);
    const begun = await readEntries(this.queries, this.point, { stream }, { limit: 1, descending: false }, null);
    if (begun.length === 0) return null;
    return new SqlStory(this.queries, this.point, stream, await membersOf(this.queries, this.point, kind, id));
  }

  difference(to: Point, kind: Kind, id: string) {
    return readDifference(this.queries, { from: this.point, to }, kind, id);
  }

  differences(to: Point, filter: DifferenceFilter, page: Pick<Page, 'limit' | 'cursor' | 'moment'>) {
    return listDifferences(this.queries, { from: this.point, to }, filter, page);
  }

  everyDifference(to: Point, filter: DifferenceFilter) {
    return everyDifference(this.queries, { from: this.point, to }, filter);
  }

  orderOfEntries() {
    return this.ofWhole(() => readOrderOfEntries(this.queries), null);
  }

  changedThings(page: Pick<Page, 'limit' | 'cursor'>) {
    return this.ofWhole(() => listChangedThings(this.queries, page), NONE);
  }

  countDifferences(to: Point, scope: ScopeFilter) {
    return countDifferences(this.queries, { from: this.point, to }, scope);
  }

  alarms(page: Pick<Page, 'limit' | 'cursor'>) {
    return this.ofWhole(() => listAlarms(this.queries, page), NONE);
  }

  markOfLogAlarms() {
    return this.ofWhole(() => markOfLogAlarms(this.queries), null);
  }

  /** What lies beside the generations speaks of all of the record: of what is withheld from the public too. */
  private ofWhole<T>(read: () => Promise<T>, nothing: T): Promise<T> {
    return this.rows === 'whole' ? read() : Promise.resolve(nothing);
  }

  called(by: CalledBy) {
    return thingsCalled(this.queries, by);
  }

  evidenceOf(kind: Kind, id: string) {
    return evidenceOf(this.queries, this.point, kind, id);
  }

  sentOn(body: string) {
    return sentOnFromOrTo(this.queries, this.point, body);
  }

  referringTo(kind: Kind, id: string) {
    return thingsReferringTo(this.queries, this.point, kind, id);
  }

  told(kind: Kind, id: string, to: ToldTo) {
    return readTold(this.queries, this.point.known, { kind, id }, to);
  }

  toldBoard(to: ToldTo & { readonly body: string }) {
    return readToldBoard(this.queries, this.point.known, to);
  }

  recorders() {
    return readRecorders(this.queries, this.point);
  }

  waiting<Name extends string>(waits: WaitsBy<Name>, page: WaitingPage) {
    return readWaiting(this.queries, this.point, waits, page);
  }

  lastTold(streams: readonly string[]) {
    return lastTold(this.queries, this.point, streams);
  }

  thingsBefore(body: string) {
    return readThingsBefore(this.queries, this.point, body);
  }

  stoodBefore(body: string, then: DayKnown) {
    return readStoodBefore(this.queries, this.point, body, then);
  }

  discrepancies() {
    return recordDiscrepancies(this.queries, this.point);
  }
}
