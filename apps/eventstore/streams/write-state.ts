import type { CommitBatch } from '../log/commit-statement.js';
import type { LogWriter } from '../log/log-writer.js';
import { NO_REVISION, TOMBSTONE_REVISION, type NewEvent } from '../log/stored-event.js';
import {
  readEventsByRevision,
  readRecentEvents,
  readStreamNames,
  readStreamRows,
  type EventKey,
  type KnownEvent,
  type Query,
  type StreamRow,
} from '../log/stream-rows.js';
import { ANY, STREAM_EXISTS, type StreamView } from './expectations.js';
import { LruMap } from './lru-map.js';
import {
  isMetadataStream,
  isSoftDeleted,
  metadataOf,
  metadataStreamOf,
  originalStreamOf,
  type StreamMetadata,
} from './metadata-rules.js';
import { NameFilter } from './name-filter.js';
import { RecentEvents } from './recent-events.js';
import { ticksNow } from './ticks.js';
import type { ProposedEvent, WriteRequest } from './write-request.js';

/** How many streams' heads are kept; far more than two groups of writes touch, so none is forgotten uncommitted. */
const CACHED_HEADS = 50_000;
/** How many of the log's last events are known by their ids. */
const RECENT_EVENTS = 100_000;

/** The streams that a write to this one is decided by, or writes to. */
const related = ({ kind, stream }: WriteRequest): string[] => {
  if (!isMetadataStream(stream)) return [stream, metadataStreamOf(stream)];
  const original = originalStreamOf(stream);
  return kind === 'append' ? [stream, original] : [stream, original, metadataStreamOf(stream)];
};

/** The places of events that an older expectation compares with. */
const comparedWith = (request: WriteRequest, { id, last }: StreamRow): EventKey[] => {
  if (request.kind !== 'append' || id === undefined || last === TOMBSTONE_REVISION) return [];
  const { expected, events } = request;
  if (expected === ANY || expected === STREAM_EXISTS || expected >= last) return [];
  const end = expected + BigInt(events.length);
  const keys: EventKey[] = [];
  for (let revision = expected + 1n; revision <= end && revision <= last; revision++)
    keys.push({ streamId: id, revision });
  return keys;
};

const placeOf = ({ streamId, revision }: EventKey) => `${streamId}@${revision}`;

/**
 * The writer's cache of the log: the heads of streams, the last events, and for every other stream whether it may exist.
 * It includes what is decided and not committed yet, so whatever it lacks can be read from what is committed.
 */
export class WriteState {
  private readonly heads = new LruMap<string, StreamRow>(CACHED_HEADS);
  private readonly recent: RecentEvents;
  private older = new Map<string, KnownEvent | undefined>();
  private names = new NameFilter(0);
  private batch: CommitBatch = { created: 0n, events: [], streams: [] };
  private resets = 0;

  /** @param query reads what is committed, beside the writer */
  constructor(
    private readonly writer: LogWriter,
    private readonly query: Query,
    recentEvents = RECENT_EVENTS,
  ) {
    this.recent = new RecentEvents(recentEvents);
  }

  /** Fills the cache at the start. */
  async open(): Promise<void> {
    const count = Number(this.writer.streams.toString());
    this.names = new NameFilter(2 * count);
    for await (const names of readStreamNames(this.query)) for (const name of names) this.names.add(name);
    await this.reset();
  }

  /** Empties the cache and fills it again from what is committed: what was decided since is void. */
  async reset(): Promise<void> {
    this.resets++;
    this.heads.clear();
    this.recent.clear();
    this.older.clear();
    this.take();
    const events = await readRecentEvents((query) => this.writer.query(query), this.recent.capacity);
    for (const event of events.reverse()) this.recent.add(event);
  }

  /** Whether the request can be decided without reading. */
  knows(request: WriteRequest): boolean {
    if (!related(request).every((name) => this.findHead(name) !== undefined)) return false;
    return comparedWith(request, this.head(request.stream)).every(
      (key) => this.recent.at(key) !== undefined || this.older.has(placeOf(key)),
    );
  }

  /** Reads what these requests need and is not known. */
  async read(requests: WriteRequest[]): Promise<void> {
    const { resets } = this;
    const unknown = new Set(requests.flatMap(related).filter((name) => this.findHead(name) === undefined));
    const rows = unknown.size > 0 ? await readStreamRows(this.query, [...unknown]) : new Map<string, StreamRow>();
    if (resets !== this.resets) return;
    for (const [name, row] of rows) this.heads.set(name, row);
    const keys = requests
      .flatMap((request) => comparedWith(request, this.head(request.stream)))
      .filter((key) => this.recent.at(key) === undefined);
    const found = keys.length > 0 ? await readEventsByRevision(this.query, keys) : [];
    if (resets !== this.resets) return;
    this.older = new Map(keys.map((key) => [placeOf(key), undefined]));
    for (const event of found) this.older.set(placeOf(event), event);
  }

  /** What is decided from now on is written as of now. */
  begin(): void {
    this.batch.created = ticksNow();
  }

  /** The time of what is decided, in ticks. */
  get now(): bigint {
    return this.batch.created;
  }

  head(stream: string): StreamRow {
    const head = this.findHead(stream);
    if (!head) throw new Error(`The head of ${stream} was not read.`);
    return head;
  }

  metadata(stream: string): StreamMetadata {
    return metadataOf(stream, isMetadataStream(stream) ? undefined : this.head(metadataStreamOf(stream)).lastData);
  }

  /** Whether a stream that has a tombstone is the one that this is the metadata of. */
  isOfTombstoned(stream: string): boolean {
    return isMetadataStream(stream) && this.head(originalStreamOf(stream)).last === TOMBSTONE_REVISION;
  }

  /** The stream's last revision. A tombstone ends the stream's metadata too, unless it has some: these go on. */
  last(stream: string): bigint {
    const { last } = this.head(stream);
    return last === NO_REVISION && this.isOfTombstoned(stream) ? TOMBSTONE_REVISION : last;
  }

  view(stream: string): StreamView {
    return {
      last: this.last(stream),
      softDeleted: isSoftDeleted(this.metadata(stream)),
      hasMetadata: !isMetadataStream(stream) && this.head(metadataStreamOf(stream)).last !== NO_REVISION,
      revisionOf: (id) => {
        const known = this.recent.withId(id);
        return known && known.streamId === this.head(stream).id ? known.revision : undefined;
      },
      idAt: (revision) => this.at(stream, revision)?.id,
    };
  }

  /** An event that an expectation asked for. */
  at(stream: string, revision: bigint): KnownEvent | undefined {
    const { id } = this.head(stream);
    if (id === undefined) return undefined;
    const place = { streamId: id, revision };
    return this.recent.at(place) ?? this.older.get(placeOf(place));
  }

  /** Puts an event at the stream's end, or at the revision given. */
  write(stream: string, event: ProposedEvent, revision?: bigint): NewEvent {
    const head = this.head(stream);
    head.id ??= this.newStream(stream);
    head.last = revision ?? head.last + 1n;
    if (isMetadataStream(stream)) head.lastData = event.isJson ? event.data : undefined;
    const { id, type, isJson, data, metadata } = event;
    const { created } = this.batch;
    const position = this.writer.nextPosition();
    const place = { position, stream, streamId: head.id, revision: head.last };
    const written = { ...place, id, type, isJson, data, metadata, created };
    this.batch.events.push(written);
    this.recent.add({ id, position, streamId: head.id, revision: head.last, created });
    return written;
  }

  /** A position that no event has, for what is answered without one. */
  reserve(): bigint {
    return (this.batch.reserved = this.writer.nextPosition());
  }

  /** Takes what was decided since the last time. Either it is committed, or the cache must be `reset`. */
  take(): CommitBatch {
    const { batch } = this;
    this.batch = { created: 0n, events: [], streams: [] };
    return batch;
  }

  /** All but what was decided since the last `take` is committed. */
  committed(): void {
    this.recent.trim();
  }

  private findHead(name: string): StreamRow | undefined {
    const head = this.heads.get(name);
    if (head || this.names.mayHold(name)) return head;
    const absent: StreamRow = { id: undefined, last: NO_REVISION, lastData: undefined };
    this.heads.set(name, absent);
    return absent;
  }

  private newStream(name: string): bigint {
    const id = this.writer.nextStreamId();
    this.names.add(name);
    this.batch.streams.push({ id, name });
    return id;
  }
}
