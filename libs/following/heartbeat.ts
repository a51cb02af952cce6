import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { ConsumerHealth } from './consumer-health.js';

const EVERY_MS = 1_000;

/** Writes down how every consumer does, each second and whenever one of them changes its status. */
export class Heartbeat {
  private all: readonly ConsumerHealth[] = [];
  private readonly timer = setInterval(() => this.soon(), EVERY_MS);
  private writing: Promise<void> | null = null;
  private asked = false;

  constructor(
    private readonly db: DataSource,
    private readonly logger: Logger,
  ) {}

  /** Writes down the health of a consumer of this name too, from now on. */
  add(name: string): ConsumerHealth {
    const health = new ConsumerHealth(name, () => this.soon());
    this.all = [...this.all, health];
    this.soon();
    return health;
  }

  /** Says no more of it: another process may have something to say. */
  drop(health: ConsumerHealth): void {
    this.all = this.all.filter((each) => each !== health);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
  }

  /** One write at a time; what changes meanwhile is in the next. */
  private soon(): void {
    this.asked = true;
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  private async write(): Promise<void> {
    while (this.asked) {
      this.asked = false;
      await this.beat().catch((error: unknown) => this.logger.warn({ err: error }, 'the heartbeat was not written'));
    }
  }

  private beat(): Promise<unknown> {
    return this.db.query(
      `insert into projections.health (name, status, position, lag_ms, error, what_to_do, poison, ahead, beat_at)
       select told.*, now()
         from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[])
           as told
       on conflict (name) do update
         set status = excluded.status, position = excluded.position, lag_ms = excluded.lag_ms,
             error = excluded.error, what_to_do = excluded.what_to_do,
             poison = excluded.poison, ahead = coalesce(excluded.ahead, health.ahead), beat_at = excluded.beat_at`,
      [
        this.all.map(({ name }) => name),
        this.all.map(({ status }) => status),
        this.all.map(({ position }) => position),
        this.all.map(({ lagMs }) => Math.round(lagMs)),
        this.all.map(({ error }) => error),
        this.all.map((health) => health.whatToDo),
        this.all.map(({ poison }) => poison && JSON.stringify(poison)),
        this.all.map(({ ahead }) => ahead && JSON.stringify(ahead)),
      ],
    );
  }
}
