import type { Clock } from '#libs/kernel/clock.js';
import { systemIds } from '#libs/application/system.js';
import type { Ids } from '#libs/kernel/ids.js';

/** A clock that stands still on the day of the demonstration. */
export const stoppedClock: Clock = { now: () => '2026-11-23T10:00:00.000Z', today: () => '2026-11-23' };

/** The real natural ids; fresh ones and nonces are counted, so that two runs can be compared. */
export const countedIds = (): Ids => {
  let [ids, nonces] = [0, 0];
  return {
    next: () => systemIds.of(['fresh', String(ids++)]),
    of: (key) => systemIds.of(key),
    nonce: () => (nonces++).toString(16).padStart(32, '0'),
  };
};
