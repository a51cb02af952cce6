import type { DataSource } from 'typeorm';
import { decode, decodeOrAlien, undecoded } from '#libs/event-store/codec.js';
import type { StoredEvent } from '#libs/event-store/stored-event.js';
import { isOurs } from '#libs/event-store/streams.js';
import type { Batch } from '#libs/event-store/batch.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import { MalformedEvent } from '#libs/kernel/malformed-event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { areWrongValues, isTransient, sqlStateOf } from '#libs/platform/postgres/errors.js';
import { AnotherProjector, GenerationReplaced } from '#libs/read-models/generations/errors.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import { moveGeneration } from '#libs/read-models/generations/move.js';
import { PoisonEvent, RevisionGap, type Projection } from '#libs/read-models/projection.js';
import type { IsPassed } from '#libs/following/is-passed.js';

/** Writes batches of the log into one generation of a projection: its rows and its checkpoint, in one transaction. */
export class BatchWriter {
  checkpoint: Checkpoint | null;
  private writer;

  constructor(
    private readonly db: DataSource,
    private readonly projection: Projection,
    private readonly generation: Generation,
    private readonly isPassed: IsPassed,
  ) {
    this.checkpoint = generation.checkpoint;
    this.writer = projection.writer();
  }

  /**
   * When an event of the batch is at fault, its events are written one by one: those before it are kept, and it is named
   * by the `PoisonEvent` that is thrown, unless it was decided that it is passed.
   */
  async write({ events, checkpoint }: Batch): Promise<void> {
    if (checkpoint === null || checkpoint === this.checkpoint) return;
    try {
      await this.commit(events, checkpoint);
    } catch (error) {
      if (!isOfAnEvent(error) || events.length === 0) throw error;
      for (const event of events) await this.writeAlone(event);
    }
  }

  private async writeAlone(event: StoredEvent): Promise<void> {
    const checkpoint: Checkpoint = { position: event.position, last: { id: event.id, position: event.position } };
    try {
      await this.commit([event], checkpoint);
    } catch (error) {
      if (!isOfAnEvent(error) || error instanceof RevisionGap) throw error;
      const poison = poisonOf(event, error);
      if (!(await this.isPassed({ projection: this.projection.name, ...poison.facts }))) throw poison;
      await this.commit([event], checkpoint, undecoded);
    }
  }

  private async commit(
    stored: readonly StoredEvent[],
    to: Checkpoint,
    read: (stored: StoredEvent) => RecordedEvent = this.projection.tellsAliens
      ? decodeOrAlien
      : (event) => decode(event),
  ): Promise<void> {
    const events = stored.filter(({ stream, type }) => isOurs(stream) && !type.startsWith('$')).map(read);
    try {
      await this.db.transaction(async (tx) => {
        await moveGeneration(tx, this.generation, this.checkpoint, to, events.length);
        if (events.length > 0) await this.writer.apply(tx, events);
      });
    } catch (error) {
      this.writer = this.projection.writer();
      throw error;
    }
    this.checkpoint = to;
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
  error instanceof PoisonEvent ? error : new PoisonEvent(event, whyOf(error), { cause: error });

const whyOf = (error: unknown): string =>
  error instanceof MalformedEvent ? error.fault : error instanceof Error ? error.message : String(error);
