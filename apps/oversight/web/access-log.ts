import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccessEntries, AccessLog, Appender, DayKeys, Sweep } from '#libs/access-log/index.js';
import { systemIds } from '#libs/application/system.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { BackwardsReading, EventStore } from '#libs/kernel/event-store.js';

export interface AccessLogParts {
  readonly db: DataSource;
  readonly store: EventStore & BackwardsReading;
  readonly clock: Clock;
  /** How long the words of its entries can be read after their day. */
  readonly accessLogMonths: number;
}

/** The access log: what API and pages inject of it. */
export const accessLogProviders = ({ db, store, clock, accessLogMonths }: AccessLogParts) => {
  const keys = new DayKeys(db);
  const log = new AccessLog(new Appender(store, keys, clock, systemIds), clock);
  const providers = [
    { provide: AccessLog, useValue: log },
    { provide: AccessEntries, useValue: new AccessEntries(store, keys) },
    { provide: Sweep, useValue: new Sweep(keys, clock, accessLogMonths) },
  ] satisfies Provider[];
  return { providers, log };
};
