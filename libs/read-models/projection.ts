import type { DataSource, EntityManager } from 'typeorm';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';

/** Rows made of the log, and nothing else: they can be thrown away and made again. */
export interface Projection {
  readonly name: string;
  /** Of the modules that its rows are made of (`digestOf`): with another one the rows are made again from the first event. */
  readonly digest: string;
  /**
   * Makes its empty tables, in the schema that the search path names first, with the keys that its writer needs and no
   * more: they are filled faster so.
   */
  create(tx: EntityManager): Promise<unknown>;
  /** Makes what readers need besides, once the tables are full. */
  index(tx: EntityManager): Promise<unknown>;
  writer(): ProjectionWriter;
  /** Takes what cannot be read and Oversight cannot have written (`alien`), and tells of it; others stop at it. */
  readonly tellsAliens?: true;
  /**
   * Called whenever the projector takes up the projection's live rows: makes of them, once, what is kept beside the
   * generations.
   * `today`: in Europe/London.
   */
  whenLive?(db: DataSource, today: PlainDate): Promise<void>;
}

/**
 * Writes the rows of one generation, and may remember what it wrote: one whose transaction did not commit is thrown away.
 */
export interface ProjectionWriter {
  /**
   * Writes the rows of one batch, in the order of the log, inside the transaction that also moves the generation on.
   * An older revision than the stream's last is skipped; so is an `UnknownEvent`, once its revision is counted.
   * Throws `PoisonEvent` for what it cannot take and `RevisionGap` when a stream's revision is missing.
   */
  apply(tx: EntityManager, events: readonly RecordedEvent[]): Promise<void>;
}

type Place = Pick<RecordedEvent, 'id' | 'stream' | 'revision' | 'position'>;

const place = ({ stream, revision, position }: Place) => `${stream} at revision ${revision} (position ${position})`;

/** An event that a projection cannot take: it stops, and is passed only by a recorded decision. */
export class PoisonEvent extends Error {
  override readonly name = 'PoisonEvent';
  readonly facts: Omit<PoisonFacts, 'projection'>;

  constructor(event: Place & { readonly type: string }, why: string, options?: ErrorOptions) {
    super(`Cannot take ${event.type}, event ${event.id} of ${place(event)}: ${why}`, options);
    const { id: eventId, type, stream, revision, position } = event;
    this.facts = { eventId, type, stream, revision: String(revision), position: String(position), error: why };
  }
}

/** A revision of a stream never came: something between the log and the projection loses events. */
export class RevisionGap extends Error {
  override readonly name = 'RevisionGap';
  readonly eventId: string;

  /** `last`: the stream's last revision that was taken; `null` for none. */
  constructor(event: Place, last: bigint | null) {
    const expected = last === null ? 0n : last + 1n;
    super(`Revision ${expected} is missing before ${place(event)}.`);
    this.eventId = event.id;
  }
}
