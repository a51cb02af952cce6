import { randomBytes } from 'node:crypto';
import { londonDay } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Ids } from '#libs/kernel/ids.js';
import { v4, v5 } from 'uuid';

/** Every id that is made from a natural key hangs on this: it must never change. */
const NAMESPACE = '8f3f3c1e-5d0b-4b5e-9c55-2f1a7b0d6e42';

export const systemIds: Ids = {
  next: () => v4(),
  of: (key) => v5(JSON.stringify(key), NAMESPACE),
  nonce: () => randomBytes(16).toString('hex'),
};

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => londonDay(new Date().toISOString()),
};
