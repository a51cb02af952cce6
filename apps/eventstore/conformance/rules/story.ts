import { randomUUID } from 'node:crypto';
import {
  ANY,
  BACKWARDS,
  END,
  FORWARDS,
  jsonEvent,
  START,
  type AppendExpectedRevision,
  type AppendResult,
  type EventData,
  type ExpectedRevision,
  type Position,
  type ReadRevision,
} from '@eventstore/db-client';
import { made } from '../made.js';
import type { Server } from './server.js';
import type { Recorded, Resolved } from './resolved.js';
import { Subscriber } from './subscriber.js';

/** Without credentials the client appends by the batch call, with them by the unary one. */
export type AppendPath = 'batch' | 'unary';

/** An event as a story names it: by a label, which always stands for the same id. */
export type EventToWrite = string | { label: string; type?: string; data?: Record<string, unknown>; of?: string };

interface ReadOptions {
  from?: ReadRevision;
  max?: number;
  backwards?: boolean;
  links?: boolean;
}

const PAGE = 500;

/**
 * One rule's story on the server: its streams and events have names that no other has, so that it may run on a server
 * that others use, whatever its log holds. An event is told as `label@revision`.
 */
export class Story {
  readonly prefix = made.named(`conformance-${randomUUID()}-`);
  private readonly idOf = new Map<string, string>();
  private readonly labelOf = new Map<string, string>();
  private readonly positions = new Map<string, Position>();

  constructor(
    readonly server: Server,
    readonly path: AppendPath,
  ) {}

  get client() {
    return this.server.client;
  }

  /** The stream's whole name. */
  name(stream: string): string {
    return stream.startsWith('$$') ? `$$${this.prefix}${stream.slice(2)}` : this.prefix + stream;
  }

  id(label: string): string {
    const id = this.idOf.get(label) ?? randomUUID();
    this.idOf.set(label, id);
    this.labelOf.set(id, label);
    return id;
  }

  /** Where an event is; it was appended as the last of its append, or read. */
  at(label: string): Position {
    const position = this.positions.get(label);
    if (!position) throw new Error(`Nobody told where ${label} is.`);
    return position;
  }

  async append(
    stream: string,
    events: EventToWrite[],
    expectedRevision: AppendExpectedRevision = ANY,
    path: AppendPath = this.path,
  ): Promise<AppendResult> {
    const proposed = events.map((event) => this.proposed(event));
    const result = await this.write(stream, proposed, expectedRevision, path);
    const last = proposed.at(-1);
    if (last?.id !== undefined && result.position) this.remember(last.id, result.position);
    return result;
  }

  /** Appends what the client is given. */
  write(
    stream: string,
    events: EventData[],
    expectedRevision: AppendExpectedRevision = ANY,
    path: AppendPath = this.path,
  ): Promise<AppendResult> {
    const { login } = this.server;
    const options = path === 'unary' ? { expectedRevision, credentials: login } : { expectedRevision };
    return this.client.appendToStream(this.name(stream), events, options);
  }

  /** Appends one event and gives its position: all that the story does later comes after it. */
  async mark(): Promise<Position> {
    await this.append('mark', ['mark'], ANY, 'batch');
    return this.at('mark');
  }

  private proposed(told: EventToWrite): EventData {
    const { label, type = 'T', data, of } = typeof told === 'string' ? { label: told } : told;
    const id = this.id(label);
    if (of === undefined) return jsonEvent({ id, type, data: data ?? { label } });
    const [, revision, stream = ''] = /^(\d+)@(.+)$/.exec(of) ?? [];
    return {
      id,
      type: '$>',
      contentType: 'application/octet-stream',
      data: Buffer.from(`${revision}@${this.name(stream)}`),
      metadata: undefined,
    };
  }

  private remember(id: string, position: Position): void {
    const label = this.labelOf.get(id);
    if (label !== undefined) this.positions.set(label, position);
  }

  private tellRecorded({ id, type, revision, position }: Recorded): string {
    if (position) this.remember(id, position);
    return `${this.labelOf.get(id) ?? type}@${revision}`;
  }

  /** `label@revision` (the type, for what the server wrote itself); a followed link also tells `by` which link. */
  tell({ event, link }: Resolved): string {
    const target = event ? this.tellRecorded(event) : 'nothing';
    return link ? `${target} by ${this.tellRecorded(link)}` : target;
  }

  isOwn({ event, link }: Resolved): boolean {
    return [event?.streamId, link?.streamId].some((stream) => stream?.includes(this.prefix));
  }

  async events(stream: string, { from, max, backwards = false, links = false }: ReadOptions = {}) {
    const events = [];
    const read = this.client.readStream(this.name(stream), {
      fromRevision: from ?? (backwards ? END : START),
      direction: backwards ? BACKWARDS : FORWARDS,
      resolveLinkTos: links,
      ...(max === undefined ? {} : { maxCount: max }),
    });
    // Read to its end: the client's dispose waits for ever for a read that was left early.
    for await (const event of read) events.push(event);
    return events;
  }

  async read(stream: string, options?: ReadOptions): Promise<string[]> {
    return (await this.events(stream, options)).map((event) => this.tell(event));
  }

  /** The story's own events in $all, from a position on. */
  async readAll(from: Position, links = false): Promise<string[]> {
    const events = [];
    for await (const event of this.client.readAll({ fromPosition: from, resolveLinkTos: links }))
      if (this.isOwn(event)) events.push(this.tell(event));
    return events;
  }

  /** The story's own events in $all, backwards from a position to an event of the story. */
  async readAllBack(from: Position | typeof END, to: string): Promise<string[]> {
    const events: string[] = [];
    for (let next: Position | typeof END | undefined = from; next !== undefined && !events.includes(to);) {
      const read = this.client.readAll({ fromPosition: next, direction: BACKWARDS, maxCount: PAGE });
      next = undefined;
      for await (const event of read) {
        if (this.isOwn(event)) events.push(this.tell(event));
        next = (event.link ?? event.event)?.position;
      }
    }
    return events.slice(0, events.indexOf(to) + 1);
  }

  setMetadata(stream: string, metadata: Record<string, unknown>, expectedRevision: AppendExpectedRevision = ANY) {
    return this.client.setStreamMetadata(this.name(stream), metadata, { expectedRevision });
  }

  async metadata(stream: string): Promise<unknown> {
    return (await this.client.getStreamMetadata(this.name(stream))).metadata;
  }

  delete(stream: string, expectedRevision: ExpectedRevision = ANY) {
    return this.client.deleteStream(this.name(stream), { expectedRevision });
  }

  /** The client sends `stream_exists` too, though its types do not name it. */
  tombstone(stream: string, expectedRevision: AppendExpectedRevision = ANY) {
    const options = { expectedRevision: expectedRevision as ExpectedRevision };
    return this.client.tombstoneStream(this.name(stream), options);
  }

  /** @param from the revision after which events are wanted */
  subscribe(stream: string, from: ReadRevision = START, links = false): Subscriber {
    const options = { fromRevision: from, resolveLinkTos: links };
    return new Subscriber(this, this.client.subscribeToStream(this.name(stream), options));
  }

  /** @param filter which events are wanted; the story's own ones are told in any case, and no others */
  subscribeToAll(from: Position | typeof END, filter?: Parameters<typeof this.client.subscribeToAll>[0]): Subscriber {
    return new Subscriber(this, this.client.subscribeToAll({ ...filter, fromPosition: from }));
  }
}
