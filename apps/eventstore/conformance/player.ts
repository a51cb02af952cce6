import { setTimeout as sleep } from 'node:timers/promises';
import {
  BACKWARDS,
  binaryEvent,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  FORWARDS,
  jsonEvent,
  START,
  streamNameFilter,
  type AppendExpectedRevision,
  type AppendToStreamOptions,
  type EventData,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import { BatchCalls } from './batch-calls.js';
import { failure, plain, position, ranked, resolved } from './comparable.js';
import { Labels } from './labels.js';
import { listen } from './listening.js';
import { PersistentSteps } from './persistent-steps.js';
import { otherCall } from './other-calls.js';
import { RawCalls } from './raw-calls.js';
import { ReadCalls } from './read-calls.js';
import type {
  AppendStep,
  Edge,
  EventSpec,
  FilterSpec,
  LabelledPosition,
  MetadataStep,
  ReadAllStep,
  ReadStep,
  RemoveStep,
  SetMetadataStep,
  Step,
  SubscribeAllStep,
  SubscribeStep,
} from './scenario.js';
import { withStreams } from '../testing/streams-client.js';

const QUIET_MS = 250;

const expectation = (expect: string | number | undefined) =>
  (typeof expect === 'number' ? BigInt(expect) : expect) as AppendExpectedRevision | undefined;

const revision = (from: Edge | number | undefined) =>
  from === undefined || from === 'start' ? START : from === 'end' ? END : BigInt(from);

const directionOf = (direction: 'forwards' | 'backwards' = 'forwards') =>
  direction === 'forwards' ? FORWARDS : BACKWARDS;

/** The given keys that have a value: the client tells an absent option from an undefined one. */
const given = <T extends object>(options: T) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Plays scenarios against a server, through the client and where need be below it. */
export class Player {
  private readonly client: EventStoreDBClient;
  private labels = new Labels();

  constructor(private readonly url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /** One answer a step, made comparable. Every scenario has streams of its own. */
  async play(steps: Step[]): Promise<unknown[]> {
    this.labels = new Labels();
    return ranked(await this.playAll(steps));
  }

  async dispose(): Promise<void> {
    await this.client.dispose();
  }

  private async playAll(steps: Step[] = []): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (const step of steps)
      answers.push(await this.step(step).catch((e: unknown) => ({ error: failure(this.labels, e) })));
    return answers;
  }

  private step(step: Step): Promise<unknown> {
    switch (step.op) {
      case 'append':
        return this.append(step);
      case 'read':
        return this.read(step);
      case 'readAll':
        return this.readAll(step);
      case 'subscribe':
        return this.subscribe(step);
      case 'subscribeAll':
        return this.subscribeAll(step);
      case 'remove':
      case 'tombstone':
        return this.remove(step);
      case 'setMetadata':
        return this.setMetadata(step);
      case 'metadata':
        return this.metadata(step);
      case 'wait':
        return sleep(step.ms, 'ok');
      case 'raw':
        return withStreams(this.url, (client) => new RawCalls(this.labels).call(client, step));
      case 'batch':
        return withStreams(this.url, (client) => new BatchCalls(this.labels).play(client, step));
      case 'readRaw':
        return withStreams(this.url, (client) =>
          new ReadCalls(this.labels, (during) => this.step(during)).of(client, step),
        );
      case 'absolute':
        return this.labels.absolutely(() => this.step(step.step));
      case 'rpc':
        return otherCall(this.url, step);
      case 'psCreate':
      case 'psUpdate':
      case 'psDelete':
      case 'psInfo':
      case 'psList':
      case 'psReplay':
      case 'psParked':
      case 'psConsume':
        return this.persistent().play(step);
    }
  }

  private persistent(): PersistentSteps {
    return new PersistentSteps({
      client: this.client,
      labels: this.labels,
      playAll: (steps) => this.playAll(steps),
      filter: (spec) => this.filter(spec),
      position: (from) => this.position(from),
    });
  }

  private event(spec: EventSpec): EventData {
    const id = this.labels.id(spec.id);
    const { type = 'T', link, binary, size, metadata } = spec;
    if (link) {
      const data = Buffer.from(`${link.revision}@${this.labels.name(link.stream)}`);
      return binaryEvent({ id, type: '$>', data });
    }
    if (binary !== undefined) {
      const data = Buffer.from(binary, 'base64');
      return binaryEvent({ id, type, data, ...(metadata ? { metadata: Buffer.from(JSON.stringify(metadata)) } : {}) });
    }
    const data = size ? { pad: 'x'.repeat(size) } : (spec.data ?? { id: spec.id });
    return jsonEvent({ id, type, data: data as Record<string, unknown>, ...(metadata ? { metadata } : {}) });
  }

  private async append({ stream, events, expect, via }: AppendStep) {
    const options: AppendToStreamOptions = {
      ...given({ expectedRevision: expectation(expect) }),
      ...(via === 'unary' ? { credentials: { username: 'admin', password: 'changeit' } } : {}),
    };
    const proposed = events.map((event) => this.event(event));
    const result = await this.client.appendToStream(this.labels.name(stream), proposed, options);
    const last = proposed.at(-1);
    if (result.success && last) this.labels.remember(last.id, result.position);
    return {
      success: result.success,
      next: String(result.nextExpectedRevision),
      position: position(result.position?.commit),
    };
  }

  private async read({ stream, from, direction, max, resolveLinks }: ReadStep) {
    const read = this.client.readStream(this.labels.name(stream), {
      fromRevision: revision(from),
      direction: directionOf(direction),
      ...given({ maxCount: max, resolveLinkTos: resolveLinks }),
    });
    const events: unknown[] = [];
    for await (const event of read) events.push(resolved(this.labels, event));
    return events;
  }

  private async readAll({ from, direction, max = 1_000_000, keep = 1000, resolveLinks }: ReadAllStep) {
    const read = this.client.readAll({
      fromPosition: this.position(from),
      direction: directionOf(direction),
      maxCount: max,
      ...given({ resolveLinkTos: resolveLinks }),
    });
    const events: unknown[] = [];
    // Read to its end: the client's dispose waits for ever for a read that was left early.
    for await (const event of read) {
      const mine = [event.event?.streamId, event.link?.streamId].some((name) => name?.includes(this.labels.run));
      if (mine && events.length < keep) events.push(resolved(this.labels, event));
    }
    return events;
  }

  private subscribe({ stream, from, resolveLinks, during, quiet = QUIET_MS }: SubscribeStep) {
    const subscription = this.client.subscribeToStream(this.labels.name(stream), {
      fromRevision: revision(from),
      ...given({ resolveLinkTos: resolveLinks }),
    });
    return listen(this.labels, subscription, quiet, () => this.playAll(during));
  }

  private subscribeAll({ from, filter, resolveLinks, during, quiet = QUIET_MS }: SubscribeAllStep) {
    const options = given({ filter: filter && this.filter(filter), resolveLinkTos: resolveLinks });
    const subscription = this.client.subscribeToAll({ fromPosition: this.position(from), ...options });
    return listen(this.labels, subscription, quiet, () => this.playAll(during));
  }

  private async remove({ op, stream, expect }: RemoveStep) {
    const name = this.labels.name(stream);
    const options = given({ expectedRevision: expectation(expect) }) as { expectedRevision?: 'any' };
    const result = await (op === 'remove'
      ? this.client.deleteStream(name, options)
      : this.client.tombstoneStream(name, options));
    return { position: position(result.position?.commit) };
  }

  private async setMetadata({ stream, metadata, expect }: SetMetadataStep) {
    const options = given({ expectedRevision: expectation(expect) });
    const result = await this.client.setStreamMetadata(this.labels.name(stream), metadata, options);
    return {
      success: result.success,
      next: String(result.nextExpectedRevision),
      position: position(result.position?.commit),
    };
  }

  private async metadata({ stream }: MetadataStep) {
    const result = await this.client.getStreamMetadata(this.labels.name(stream));
    return {
      stream: this.labels.unname(result.streamName),
      position: position(result.metastreamRevision),
      metadata: plain(result.metadata),
    };
  }

  private position(from: Edge | LabelledPosition | undefined): Position | typeof START | typeof END {
    if (from === undefined || from === 'start') return START;
    if (from === 'end') return END;
    const known = this.labels.position(from.of);
    if (!known) throw new Error(`No position of ${from.of} is known yet.`);
    const { commit, prepare } = known;
    const shift = BigInt(from.shift ?? 0);
    return { commit: commit + shift, prepare: prepare + shift };
  }

  private filter({ on, regex, prefixes = [], window, interval }: FilterSpec): Filter {
    const make = on === 'eventType' ? eventTypeFilter : streamNameFilter;
    const bounds = given({ maxSearchWindow: window, checkpointInterval: interval });
    if (regex !== undefined) return make({ regex: this.labels.pattern(regex), ...bounds });
    return make({ prefixes: prefixes.map((prefix) => this.labels.pattern(prefix)), ...bounds });
  }
}
