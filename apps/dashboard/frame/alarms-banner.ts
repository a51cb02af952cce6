import type { AlarmSummary, NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import { alarmsInWords, placeOfAlarm } from '#libs/words/alarm-words.js';
import { eventNamed } from '#libs/words/event-words.js';
import type { Links } from './links.js';

const named = (alarm: NoticedAlarm): string =>
  alarm.type === null ? placeOfAlarm(alarm) : `${eventNamed(alarm.type)}, ${alarm.ref} (${placeOfAlarm(alarm)})`;

/** For every page: in how many places the record is not as it should be, which is the first, and where all of them are. */
export const alarmsBanner = (summary: AlarmSummary | null, links: Links) =>
  summary && {
    what: alarmsInWords(summary),
    first: `${named(summary.first)}. ${summary.first.message}`,
    href: links.alarms(),
  };
