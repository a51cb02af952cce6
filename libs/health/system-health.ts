import type { DataSource } from 'typeorm';
import type { ClockWatch } from '#libs/kernel/clock-ahead.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { LogAccess } from '#libs/kernel/log-access.js';
import type { AlarmSummary } from '#libs/read-models/alarms/alarm.js';
import { readAlarmSummary } from '#libs/read-models/alarms/read.js';
import { readProjectionHealth } from '#libs/read-models/health.js';
import {
  accessCheck,
  alarmCheck,
  askEventStore,
  buildCheck,
  clockCheck,
  type IdentityWatch,
  identityCheck,
  projectionChecks,
  reachable,
  within,
  type Check,
  type Heard,
} from './checks.js';
import { readSignedCheck } from './signed-check.js';
import { Silence } from './silence.js';

const EVERY_MS = 1_000;

export interface Watched {
  readonly db: DataSource;
  readonly store: EventStore;
  readonly clock: ClockWatch;
  readonly access: LogAccess;
  readonly identity: IdentityWatch;
  /** How far a projection may be behind, in milliseconds. */
  readonly allowedMs: number;
}

/** What a look came to: whether all is well, and what the projections say. */
export interface Look {
  readonly checks: readonly Check[];
  readonly projections: readonly Heard[];
  /** Where the record is not as it should be; `null` for nowhere. */
  readonly alarms: AlarmSummary | null;
}

/**
 * How the system does: the one source of what health answers, of what the pages say above the record, and of the header of
 * the API's answers. Every look ends within seconds, whatever hangs; those who look at the same time share one.
 */
export class SystemHealth {
  private readonly silence = new Silence();
  private looking: Promise<Look> | null = null;
  private readingRecord: Promise<Look> | null = null;
  private eventStore: Check | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** What the last look said of the record. */
  private record: readonly Check[] = [];

  constructor(private readonly watched: Watched) {}

  /** Looks by itself from now on, so that whoever asks need not wait for a service that hangs. */
  watch(): void {
    this.timer ??= setInterval(() => void this.look(), EVERY_MS);
  }

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.looking;
  }

  /** Everything, asked just now. */
  look(): Promise<Look> {
    return (this.looking ??= this.lookAtAll().finally(() => (this.looking = null)));
  }

  /** The record just now, and the event store as it answered last: what a page says, which is not to wait for more. */
  async lookAtRecord(): Promise<Look> {
    const record = await this.readRecord();
    return {
      ...record,
      checks: [...(this.eventStore ? [this.eventStore] : []), clockCheck(this.watched.clock), ...record.checks],
    };
  }

  /** The instant as of which the last look found the record shown; `null`: it is shown as it is. */
  get shownAsOf(): string | null {
    return shownAsOf(this.record);
  }

  private async lookAtAll(): Promise<Look> {
    const { store, clock, access, identity } = this.watched;
    const [eventStore, exposure, record] = await Promise.all([
      reachable('event store', () => askEventStore(store)),
      within(access.exposure()).catch(() => null),
      this.readRecord(),
    ]);
    this.eventStore = eventStore;
    return {
      ...record,
      checks: [eventStore, clockCheck(clock), ...accessCheck(exposure), identityCheck(identity), ...record.checks],
    };
  }

  private readRecord(): Promise<Look> {
    return (this.readingRecord ??= this.readRecordOnce().finally(() => (this.readingRecord = null)));
  }

  private async readRecordOnce(): Promise<Look> {
    const { db, allowedMs } = this.watched;
    let projections: readonly Heard[] = [];
    let built: readonly Check[] = [];
    let signed: readonly Check[] = [];
    let alarms: AlarmSummary | null = null;
    // One deadline for all that is read: a database that answers the first question only does not answer.
    const database = await reachable('database', async () => {
      projections = await this.hear();
      built = await buildCheck(db);
      signed = await readSignedCheck(db);
      alarms = await readAlarmSummary(db);
    });
    const checks = [database, ...projectionChecks(projections, allowedMs), ...alarmCheck(alarms), ...signed, ...built];
    this.record = checks;
    return { checks, projections, alarms };
  }

  private async hear(): Promise<readonly Heard[]> {
    const all = await readProjectionHealth(this.watched.db);
    const now = performance.now();
    return all.map((health) => ({ ...health, unheardMs: this.silence.of(health, now) }));
  }
}

/** The earliest instant as of which something of the record is shown; `null`: all of it is shown as it is. */
export const shownAsOf = (checks: readonly Check[]): string | null =>
  checks
    .flatMap(({ shownAsOf: instant }) => instant ?? [])
    .sort()
    .at(0) ?? null;
