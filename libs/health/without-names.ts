import { count } from '#libs/words/count.js';
import type { Check } from './checks.js';

const ahead = 'ALARM: an event says that it was recorded later than the event store had it.';
const alarming = (places: number): string => `ALARM: the record is not as it should be in ${count(places, 'place')}.`;

/** What of a check tells of which things it is: they may be such as who asks may not read. */
const withoutThings = ({ alarm, poison, ahead: event, ...check }: Check): Check => {
  if (alarm !== undefined) return { ...check, detail: alarming(check.alarms ?? 1) };
  if (event !== undefined) return { ...check, detail: ahead };
  return poison !== undefined || check.detail.startsWith('stopped:')
    ? { ...check, detail: 'stopped: see its log' }
    : check;
};

/** The checks as whoever may not read alarms is told of them: how the system does, and of nothing in the record. */
export const withoutNames = (checks: readonly Check[]): readonly Check[] => checks.map(withoutThings);
