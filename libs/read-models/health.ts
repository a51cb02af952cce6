import type { DataSource } from 'typeorm';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import type { Instant } from '#libs/kernel/event.js';
import { inLineFor } from '#libs/platform/postgres/turn.js';
import type { Position } from '#libs/kernel/position.js';

/**
 * - `catching-up`: reads what was in the log before it came
 * - `running`: has all of the log, and takes new events as they come
 * - `reconnecting`: has lost the log or Postgres, and tries again
 * - `stopped`: waits for somebody to do what `whatToDo` says
 */
export type ProjectionStatus = 'catching-up' | 'running' | 'reconnecting' | 'stopped';

/** An event whose writer's clock was further ahead of the event store's than is tolerated; 64-bit numbers as digits. */
export interface EventAhead {
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  /** What its writer's clock said, and what the event store's did. */
  readonly recordedAt: string;
  readonly created: Instant;
  readonly aheadMs: number;
}

/** How one projection does, as its projector said last. */
export interface ProjectionHealth {
  readonly name: string;
  readonly status: ProjectionStatus;
  /** Everything up to here is in its rows; `null` before the first event. */
  readonly position: Position | null;
  /** 0 when it has all of the log; else the age, in milliseconds, of the oldest event that it knows it has to take. */
  readonly lagMs: number;
  /** When it said so, by the clock of Postgres: every second while its projector lives. */
  readonly beatAt: Date;
  /** How long ago that was, by the same clock, in milliseconds; 0 where that clock was set back since. */
  readonly silentMs: number;
  /** When this was read, by the same clock. */
  readonly readAt: Date;
  /** How many other projectors wait to take over. */
  readonly inLine: number;
  readonly error: string | null;
  readonly whatToDo: string | null;
  /** The event that it cannot take, where that is why it stopped: it may be passed by a recorded decision. */
  readonly poison: PoisonFacts | null;
  /** The last such event that it took. */
  readonly ahead: EventAhead | null;
}

/** Every projection that ever ran on this database, by name. */
export const readProjectionHealth = (db: DataSource): Promise<ProjectionHealth[]> =>
  db.query<ProjectionHealth[]>(
    `select name, status, position, lag_ms::float8 as "lagMs", beat_at as "beatAt", error, what_to_do as "whatToDo",
            poison, ahead, clock_timestamp() as "readAt", ${inLineFor('name')}::int as "inLine",
            greatest(0, extract(epoch from clock_timestamp() - beat_at) * 1000)::float8 as "silentMs"
       from projections.health order by name`,
  );
