import type { LogWriter } from '../log/log-writer.js';
import { NO_REVISION, TOMBSTONE_REVISION, type NewEvent } from '../log/stored-event.js';
import {
  readEventsById,
  readEventsByRevision,
  readStreamRows,
  type EventKey,
  type KnownEvent,
  type StreamRow,
} from '../log/stream-rows.js';
import type { NewStream } from '../log/commit-statement.js';
import { ANY, STREAM_EXISTS, type StreamView } from './expectations.js';
import type { LruMap } from './lru-map.js';
import {
  isMetadataStream,
  isSoftDeleted,
  metadataOf,
  metadataStreamOf,
  originalStreamOf,
  type StreamMetadata,
} from './metadata-rules.js';
import type { WriteRequest } from './write-request.js';

export type HeadCache = LruMap<string, StreamRow>;

/** The streams that a write to this one is decided by, or writes to. */
const related = ({ kind, stream }: WriteRequest) => [
  stream,
  ...(isMetadataStream(stream) ? [originalStreamOf(stream)] : []),
  ...(isMetadataStream(stream) && kind === 'append' ? [] : [metadataStreamOf(stream)]),
];

const keyOf = ({ streamId, revision }: EventKey) => `${streamId}@${revision}`;

/**
 * What one group of writes is decided on and what it adds: the streams' heads, the events that its expectations ask
 * for, and the events and streams that it will write. Everything is read beforehand, so that deciding waits for nothing.
 */
export class GroupState {
  readonly events: NewEvent[] = [];
  readonly streams: NewStream[] = [];
  private readonly byId = new Map<string, KnownEvent>();
  private readonly byRevision = new Map<string, KnownEvent>();

  private constructor(
    private readonly writer: LogWriter,
    private readonly heads: Map<string, StreamRow>,
    private readonly created: bigint,
  ) {}

  static async load(
    writer: LogWriter,
    cache: HeadCache,
    requests: WriteRequest[],
    created: bigint,
  ): Promise<GroupState> {
    const query = writer.query.bind(writer);
    const heads = new Map<string, StreamRow>();
    const unknown = new Set<string>();
    for (const request of requests)
      for (const name of related(request)) {
        const head = cache.get(name);
        if (head) heads.set(name, head);
        else unknown.add(name);
      }
    if (unknown.size > 0)
      for (const [name, head] of await readStreamRows(query, [...unknown])) {
        heads.set(name, head);
        cache.set(name, head);
      }
    const state = new GroupState(writer, heads, created);
    const { ids, keys } = state.lookups(requests);
    const byId = ids.length > 0 ? await readEventsById(query, ids) : [];
    const byRevision = keys.length > 0 ? await readEventsByRevision(query, keys) : [];
    for (const event of byId) state.byId.set(event.id, event);
    for (const event of [...byId, ...byRevision]) state.byRevision.set(keyOf(event), event);
    return state;
  }

  head(stream: string): StreamRow {
    const head = this.heads.get(stream);
    if (!head) throw new Error(`The head of ${stream} was not read.`);
    return head;
  }

  metadata(stream: string): StreamMetadata {
    return metadataOf(stream, isMetadataStream(stream) ? undefined : this.head(metadataStreamOf(stream)).lastData);
  }

  /** The stream's last revision; a tombstone ends the stream's metadata too. */
  last(stream: string): bigint {
    const ended = isMetadataStream(stream) && this.head(originalStreamOf(stream)).last === TOMBSTONE_REVISION;
    return ended ? TOMBSTONE_REVISION : this.head(stream).last;
  }

  view(stream: string): StreamView {
    return {
      last: this.last(stream),
      softDeleted: isSoftDeleted(this.metadata(stream)),
      hasMetadata: !isMetadataStream(stream) && this.head(metadataStreamOf(stream)).last !== NO_REVISION,
      revisionOf: (id) => {
        const known = this.byId.get(id);
        return known && known.streamId === this.head(stream).id ? known.revision : undefined;
      },
      idAt: (revision) => this.at(stream, revision)?.id,
    };
  }

  /** An event that an expectation asked for, or that this group writes. */
  at(stream: string, revision: bigint): KnownEvent | undefined {
    const { id } = this.head(stream);
    return id === undefined ? undefined : this.byRevision.get(keyOf({ streamId: id, revision }));
  }

  /** Puts an event at the stream's end, or at the revision given. */
  write(
    stream: string,
    event: Pick<NewEvent, 'id' | 'type' | 'isJson' | 'data' | 'metadata'>,
    revision?: bigint,
  ): NewEvent {
    const head = this.head(stream);
    head.id ??= this.newStream(stream);
    head.last = revision ?? head.last + 1n;
    if (isMetadataStream(stream)) head.lastData = event.data;
    const { id, type, isJson, data, metadata } = event;
    const position = this.writer.nextPosition();
    const written: NewEvent = {
      id,
      type,
      isJson,
      data,
      metadata,
      position,
      stream,
      streamId: head.id,
      revision: head.last,
    };
    const known: KnownEvent = { id, position, streamId: head.id, revision: head.last, created: this.created };
    this.events.push(written);
    this.byRevision.set(keyOf(known), known);
    if (!this.byId.has(id)) this.byId.set(id, known);
    return written;
  }

  private newStream(name: string): bigint {
    const id = this.writer.nextStreamId();
    this.streams.push({ id, name });
    return id;
  }

  /** The events that the requests' expectations compare with; a stream without events has none. */
  private lookups(requests: WriteRequest[]) {
    const ids: string[] = [];
    const keys: EventKey[] = [];
    for (const request of requests) {
      const { id, last } = this.head(request.stream);
      if (request.kind !== 'append' || id === undefined || last === NO_REVISION || last === TOMBSTONE_REVISION)
        continue;
      if (request.expected === ANY || request.expected === STREAM_EXISTS) ids.push(...request.events.map((e) => e.id));
      else
        for (let i = 1n; i <= BigInt(request.events.length) && request.expected + i <= last; i++)
          keys.push({ streamId: id, revision: request.expected + i });
    }
    return { ids, keys };
  }
}
