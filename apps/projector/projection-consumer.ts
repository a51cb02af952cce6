import type { DataSource } from 'typeorm';
import { decode, undecoded } from '#libs/event-store/codec.js';
import type { StoredEvent } from '#libs/event-store/stored-event.js';
import { isOurs, STREAM_PREFIXES } from '#libs/event-store/streams.js';
import type { Batch, Progress } from '#libs/event-store/batch.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { isTransient } from '#libs/platform/postgres/errors.js';
import { PoisonEvent, RevisionGap, type Projection } from '#libs/read-models/projection.js';
import { AnotherProjector, loadCheckpoint, moveCheckpoint } from './checkpoint.js';
import type { Consumer } from './consumer.js';
import type { IsPassed } from './decisions.js';

const AT_MOST = 500;

/** Rows and checkpoint of one projection, always together. */
export class ProjectionConsumer implements Consumer {
  readonly name: string;
  readonly prefixes = STREAM_PREFIXES;
  readonly atMost = AT_MOST;
  private progress: Progress | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly projection: Projection,
    private readonly isPassed: IsPassed,
  ) {
    this.name = projection.name;
  }

  async begin(): Promise<Progress | null> {
    this.progress = await this.db.transaction((tx) => loadCheckpoint(tx, this.projection));
    return this.progress;
  }

  /** When a batch fails, its events are taken one by one: those before the one at fault are kept, and that one is named. */
  async take({ events, progress }: Batch): Promise<void> {
    if (progress === null) return;
    try {
      await this.commit(events, progress);
    } catch (error) {
      if (isTransient(error) || error instanceof AnotherProjector || events.length === 0) throw error;
      for (const event of events) await this.takeAlone(event);
    }
  }

  private async takeAlone(event: StoredEvent): Promise<void> {
    const progress: Progress = { position: event.position, last: { id: event.id, position: event.position } };
    try {
      await this.commit([event], progress);
    } catch (error) {
      const poison = poisonOf(event, error);
      if (poison === null) throw error;
      if (!(await this.isPassed({ projection: this.name, ...poison.facts }))) throw poison;
      await this.commit([event], progress, undecoded);
    }
  }

  private async commit(
    stored: readonly StoredEvent[],
    to: Progress,
    read: (stored: StoredEvent) => RecordedEvent = (event) => decode(event),
  ): Promise<void> {
    const events = stored.filter(({ stream, type }) => isOurs(stream) && !type.startsWith('$')).map(read);
    await this.db.transaction(async (tx) => {
      await moveCheckpoint(tx, this.projection, this.progress, to);
      if (events.length > 0) await this.projection.apply(tx, events);
    });
    this.progress = to;
  }
}

/** What failed as an event that cannot be taken; `null` for what no decision about an event helps with. */
const poisonOf = (event: StoredEvent, error: unknown): PoisonEvent | null => {
  if (error instanceof PoisonEvent) return error;
  if (isTransient(error) || error instanceof RevisionGap || error instanceof AnotherProjector) return null;
  return new PoisonEvent(event, error instanceof Error ? error.message : String(error), { cause: error });
};
