import type { DataSource } from 'typeorm';
import { decode, undecoded } from '#libs/event-store/codec.js';
import type { StoredEvent } from '#libs/event-store/stored-event.js';
import { isOurs } from '#libs/event-store/streams.js';
import type { Batch, Progress } from '#libs/event-store/batch.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { areWrongValues, isTransient, sqlStateOf } from '#libs/platform/postgres/errors.js';
import { AnotherProjector, GenerationReplaced } from '#libs/read-models/generations/errors.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import { moveGeneration } from '#libs/read-models/generations/move.js';
import { PoisonEvent, RevisionGap, type Projection } from '#libs/read-models/projection.js';
import type { IsPassed } from './decisions.js';

/** Keeps one generation of a projection: its rows and how far they have come, always together. */
export class RowKeeper {
  progress: Progress | null;
  private writer;

  constructor(
    private readonly db: DataSource,
    private readonly projection: Projection,
    private readonly generation: Generation,
    private readonly isPassed: IsPassed,
  ) {
    this.progress = generation.reached;
    this.writer = projection.writer();
  }

  /** When a batch fails, its events are taken one by one: those before the one at fault are kept, and that one is named. */
  async take({ events, progress }: Batch): Promise<void> {
    if (progress === null || progress === this.progress) return;
    try {
      await this.commit(events, progress);
    } catch (error) {
      if (!isOfAnEvent(error) || events.length === 0) throw error;
      for (const event of events) await this.takeAlone(event);
    }
  }

  private async takeAlone(event: StoredEvent): Promise<void> {
    const progress: Progress = { position: event.position, last: { id: event.id, position: event.position } };
    try {
      await this.commit([event], progress);
    } catch (error) {
      if (!isOfAnEvent(error) || error instanceof RevisionGap) throw error;
      const poison = poisonOf(event, error);
      if (!(await this.isPassed({ projection: this.projection.name, ...poison.facts }))) throw poison;
      await this.commit([event], progress, undecoded);
    }
  }

  private async commit(
    stored: readonly StoredEvent[],
    to: Progress,
    read: (stored: StoredEvent) => RecordedEvent = (event) => decode(event),
  ): Promise<void> {
    const events = stored.filter(({ stream, type }) => isOurs(stream) && !type.startsWith('$')).map(read);
    try {
      await this.db.transaction(async (tx) => {
        await moveGeneration(tx, this.generation, this.progress, to, events.length);
        if (events.length > 0) await this.writer.apply(tx, events);
      });
    } catch (error) {
      this.writer = this.projection.writer();
      throw error;
    }
    this.progress = to;
  }
}

/**
 * To be looked for event by event: what decoding and folding throw, and values that Postgres does not take. Whatever else
 * Postgres refuses (a statement, missing rights, a standby) it would refuse of every event.
 */
const isOfAnEvent = (error: unknown): boolean =>
  sqlStateOf(error) === null
    ? !isTransient(error) && !(error instanceof AnotherProjector) && !(error instanceof GenerationReplaced)
    : areWrongValues(error);

const poisonOf = (event: StoredEvent, error: unknown): PoisonEvent =>
  error instanceof PoisonEvent
    ? error
    : new PoisonEvent(event, error instanceof Error ? error.message : String(error), { cause: error });
