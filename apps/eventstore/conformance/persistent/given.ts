import { randomUUID } from 'node:crypto';
import {
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  streamNameFilter,
  type EventStoreDBClient,
  type Filter,
  type PersistentSubscriptionToAllSettings,
  type PersistentSubscriptionToStreamInfo,
  type PersistentSubscriptionToStreamSettings,
} from '@eventstore/db-client';
import { made } from '../made.js';
import { TestConsumer } from './consumer.js';
import { until } from './until.js';

/** Writes events that carry the numbers from `first` to `last`. */
export const write = async (client: EventStoreDBClient, stream: string, first: number, last = first): Promise<void> => {
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  await client.appendToStream(
    stream,
    numbers.map((n) => jsonEvent({ type: 'Numbered', data: { n } })),
  );
};

/** A group on a stream of its own. */
export class StreamGroup {
  readonly stream = made.named(`s-${randomUUID()}`);
  readonly group = 'g';

  private constructor(private readonly client: EventStoreDBClient) {}

  /** From the start, unless the settings say otherwise; the stream holds so many events. */
  static async given(
    client: EventStoreDBClient,
    events: number,
    settings: Partial<PersistentSubscriptionToStreamSettings> = {},
  ): Promise<StreamGroup> {
    const group = new StreamGroup(client);
    if (events > 0) await group.write(1, events);
    await group.create(settings);
    return group;
  }

  create(settings: Partial<PersistentSubscriptionToStreamSettings> = {}): Promise<void> {
    const all = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START, ...settings });
    return this.client.createPersistentSubscriptionToStream(this.stream, this.group, all);
  }

  update(settings: Partial<PersistentSubscriptionToStreamSettings>): Promise<void> {
    const all = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START, ...settings });
    return this.client.updatePersistentSubscriptionToStream(this.stream, this.group, all);
  }

  delete(): Promise<void> {
    return this.client.deletePersistentSubscriptionToStream(this.stream, this.group);
  }

  write(first: number, last = first): Promise<void> {
    return write(this.client, this.stream, first, last);
  }

  consumer(bufferSize?: number): Promise<TestConsumer> {
    return TestConsumer.connect(this.client, this.stream, this.group, bufferSize);
  }

  replay(stopAt?: number): Promise<void> {
    const options = stopAt === undefined ? {} : { stopAt };
    return this.client.replayParkedMessagesToStream(this.stream, this.group, options);
  }

  info(): Promise<PersistentSubscriptionToStreamInfo> {
    return this.client.getPersistentSubscriptionToStreamInfo(this.stream, this.group);
  }

  /** What the info tells, when it holds. */
  infoThat(holds: (info: PersistentSubscriptionToStreamInfo) => boolean): Promise<PersistentSubscriptionToStreamInfo> {
    return until(() => this.info(), holds);
  }

  streamOf(kind: 'checkpoint' | 'parked'): string {
    return `$persistentsubscription-${this.stream}::${this.group}-${kind}`;
  }
}

/** A group on $all that sees the events of one test only: those of streams with a prefix. */
export class AllGroup {
  readonly prefix = made.named(`p-${randomUUID()}-`);
  readonly group = made.named(`g-${randomUUID()}`);

  constructor(private readonly client: EventStoreDBClient) {}

  create(
    settings: Partial<PersistentSubscriptionToAllSettings> = {},
    filter: Filter = streamNameFilter({ prefixes: [this.prefix] }),
  ): Promise<void> {
    const all = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START, ...settings });
    return this.client.createPersistentSubscriptionToAll(this.group, all, { filter });
  }

  write(name: string, first: number, last = first): Promise<void> {
    return write(this.client, this.prefix + name, first, last);
  }

  consumer(bufferSize?: number): Promise<TestConsumer> {
    return TestConsumer.connect(this.client, '$all', this.group, bufferSize);
  }

  streamOf(kind: 'checkpoint' | 'parked'): string {
    return `$persistentsubscription-$all::${this.group}-${kind}`;
  }
}

/** The events of a stream, none if it is not there. */
export const eventsOf = async (client: EventStoreDBClient, stream: string, resolveLinkTos = false) => {
  const events = [];
  try {
    for await (const event of client.readStream(stream, { resolveLinkTos })) events.push(event);
  } catch (error) {
    if ((error as { type?: string }).type !== 'stream-not-found') throw error;
  }
  return events;
};
