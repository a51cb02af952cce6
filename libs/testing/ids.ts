import type { Clock } from '#libs/kernel/clock.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { londonDay } from '#libs/calendar/index.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';

/** A clock that stands still on the day of the demonstration. */
export const stoppedClock: Clock = { now: () => '2026-11-23T10:00:00.000Z', today: () => '2026-11-23' };

/** The real clock, set so many milliseconds ahead. */
export class ClockSetAhead implements Clock {
  constructor(public aheadMs: number) {}

  now(): Instant {
    return new Date(Date.parse(systemClock.now()) + this.aheadMs).toISOString();
  }

  today(): PlainDate {
    return londonDay(this.now());
  }
}

/** The real natural ids; fresh ones and nonces are counted, so that two runs can be compared. */
export const countedIds = (): Ids => {
  let [ids, nonces] = [0, 0];
  return {
    next: () => systemIds.of(['fresh', String(ids++)]),
    of: (key) => systemIds.of(key),
    nonce: () => (nonces++).toString(16).padStart(32, '0'),
  };
};
