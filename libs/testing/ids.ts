import type { Clock } from '#libs/kernel/clock.js';
import { systemIds } from '#libs/application/system.js';
import type { Ids } from '#libs/kernel/ids.js';

/** A clock that stands still on the day of the demonstration. */
export const stoppedClock: Clock = { now: () => '2026-11-23T10:00:00.000Z', today: () => '2026-11-23' };

/** The real natural ids; fresh ones are counted, so that two runs can be compared. */
export const countedIds = (): Ids => {
  let n = 0;
  return { next: () => systemIds.of(['fresh', String(n++)]), of: (key) => systemIds.of(key) };
};
