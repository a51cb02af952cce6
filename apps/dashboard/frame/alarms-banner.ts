import type { AlarmSummary } from '#libs/read-models/alarms/alarm.js';
import { count } from '#libs/words/count.js';
import { eventNamed } from '#libs/words/event-words.js';
import type { Links } from './links.js';

/** For every page: how many events nobody may have recorded, which is the newest, and where all of them are. */
export const alarmsBanner = (summary: AlarmSummary | null, links: Links) => {
  if (summary === null) return null;
  const { events, newest } = summary;
  return {
    events: count(events, 'event'),
    one: events === 1,
    newest: `${eventNamed(newest.type)}, ${newest.ref} (${newest.stream}@${newest.revision}). ${newest.message}`,
    href: links.alarms(),
  };
};
