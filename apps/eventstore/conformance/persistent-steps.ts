import {
  END,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  type EventStoreDBClient,
  type Filter,
  type PersistentSubscriptionToAll,
  type PersistentSubscriptionToStream,
  type Position,
} from '@eventstore/db-client';
import { plain } from './comparable.js';
import { consume } from './consuming.js';
import type { Labels } from './labels.js';
import type { FilterSpec, GroupStep, LabelledPosition, Step } from './scenario.js';

/** What of a player these steps work with. */
export interface Playing {
  client: EventStoreDBClient;
  labels: Labels;
  playAll(steps: Step[] | undefined): Promise<unknown[]>;
  filter(spec: FilterSpec): Filter;
  position(from: 'start' | 'end' | LabelledPosition | undefined): Position | typeof START | typeof END;
}

const COMPARED = [
  'parkedMessageCount',
  'totalItems',
  'outstandingMessagesCount',
  'totalInFlightMessages',
  'lastKnownEventRevision',
  'lastCheckpointedEventRevision',
  'readBufferCount',
  'liveBufferCount',
  'retryBufferCount',
];

type Json = Record<string, unknown>;

/** The given keys of an object that it has. */
const picked = (from: Json, keys: string[]): Json =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));

/** Steps on persistent subscriptions. Each is on a stream, or on $all. */
export class PersistentSteps {
  constructor(private readonly playing: Playing) {}

  play(step: GroupStep): Promise<unknown> {
    switch (step.op) {
      case 'psCreate':
      case 'psUpdate':
        return this.change(step);
      case 'psDelete':
        return this.delete(step);
      case 'psInfo':
        return this.info(step);
      case 'psList':
        return this.list(step);
      case 'psReplay':
        return this.replay(step);
      case 'psParked':
        return this.parked(step);
      case 'psConsume':
        return this.consume(step);
    }
  }

  private names({ stream, group }: GroupStep): { stream: string; group: string } {
    const { labels } = this.playing;
    return { stream: stream === undefined ? '$all' : labels.name(stream), group: labels.name(group) };
  }

  private async change(step: GroupStep): Promise<string> {
    const { client } = this.playing;
    const { stream, group } = this.names(step);
    const creates = step.op === 'psCreate';
    if (step.all) {
      const settings = persistentSubscriptionToAllSettingsFromDefaults({
        ...step.settings,
        startFrom: this.playing.position(step.settings?.startFrom as LabelledPosition | undefined),
      });
      const filter = step.filter && this.playing.filter(step.filter);
      if (creates) await client.createPersistentSubscriptionToAll(group, settings, filter ? { filter } : {});
      else await client.updatePersistentSubscriptionToAll(group, settings);
      return 'ok';
    }
    const { startFrom, ...others } = step.settings ?? {};
    const from = startFrom === 'start' ? START : typeof startFrom === 'number' ? BigInt(startFrom) : END;
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ ...others, startFrom: from });
    if (creates) await client.createPersistentSubscriptionToStream(stream, group, settings);
    else await client.updatePersistentSubscriptionToStream(stream, group, settings);
    return 'ok';
  }

  private async delete(step: GroupStep): Promise<string> {
    const { stream, group } = this.names(step);
    if (step.all) await this.playing.client.deletePersistentSubscriptionToAll(group);
    else await this.playing.client.deletePersistentSubscriptionToStream(stream, group);
    return 'ok';
  }

  private async replay(step: GroupStep): Promise<string> {
    const { stream, group } = this.names(step);
    const options = step.stopAt === undefined ? {} : { stopAt: step.stopAt };
    if (step.all) await this.playing.client.replayParkedMessagesToAll(group, options);
    else await this.playing.client.replayParkedMessagesToStream(stream, group, options);
    return 'ok';
  }

  /** Of a group on $all only what does not depend on other events of the log. */
  private async info(step: GroupStep): Promise<unknown> {
    const { client, labels } = this.playing;
    const { stream, group } = this.names(step);
    const info = step.all
      ? await client.getPersistentSubscriptionToAllInfo(group)
      : await client.getPersistentSubscriptionToStreamInfo(stream, group);
    const told = JSON.parse(labels.unname(JSON.stringify(plain(info)))) as Json;
    const kept = picked(told, ['eventSource', 'groupName', 'settings']);
    if (!step.all)
      return {
        ...kept,
        status: told.status,
        stats: picked(told.stats as Json, COMPARED),
        connections: info.connections.length,
      };
    const { startFrom: _, ...settings } = kept.settings as Json;
    return { ...kept, settings };
  }

  private async list(step: GroupStep): Promise<string[]> {
    const { client, labels } = this.playing;
    const infos = step.all
      ? await client.listPersistentSubscriptionsToAll()
      : await client.listPersistentSubscriptionsToStream(this.names(step).stream);
    const names = infos.map(({ groupName }) => groupName).filter((name) => name.includes(labels.run));
    return names.map((name) => labels.unname(name)).sort();
  }

  /** The parked stream as links. */
  private async parked(step: GroupStep): Promise<unknown[]> {
    const { stream, group } = this.names(step);
    const name = `$persistentsubscription-${stream}::${group}-parked`;
    const links: unknown[] = [];
    for await (const { event, link } of this.playing.client.readStream(name, { resolveLinkTos: true }))
      links.push({
        link: link !== undefined,
        type: link?.type ?? event?.type,
        event: event ? this.playing.labels.labelOf(event.id) : null,
      });
    return links;
  }

  private consume(step: GroupStep): Promise<unknown> {
    const { client } = this.playing;
    const { stream, group } = this.names(step);
    const options = step.bufferSize === undefined ? {} : { bufferSize: step.bufferSize };
    const subscription: PersistentSubscriptionToAll | PersistentSubscriptionToStream = step.all
      ? client.subscribeToPersistentSubscriptionToAll(group, options)
      : client.subscribeToPersistentSubscriptionToStream(stream, group, options);
    return consume(this.playing.labels, subscription, step, () => this.playing.playAll(step.during));
  }
}
