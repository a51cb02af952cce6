import { randomBytes } from 'node:crypto';
import { londonDay } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Ids } from '#libs/kernel/ids.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { v4 } from 'uuid';

export const systemIds: Ids = {
  next: () => v4(),
  of: naturalId,
  nonce: () => randomBytes(16).toString('hex'),
};

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => londonDay(new Date().toISOString()),
};
