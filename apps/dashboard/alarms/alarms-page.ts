import { ListAlarms } from '#libs/asking/questions/alarms.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import { totalInWords } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';
import { eventNamed } from '#libs/words/event-words.js';
import { sentence } from '#libs/words/sentence.js';
import { word } from '../frame/asked.js';
import type { Links } from '../frame/links.js';
import type { PageOf } from '../frame/pages.js';
import { pagedBy } from '../parts/paging.js';

const PER_PAGE = 50;

const alarmShown = (
  { stream, revision, position, type, ref, storedAt, message, ...thing }: NoticedAlarm,
  links: Links,
) => ({
  what: eventNamed(type),
  type,
  ref,
  href: links.of(thing),
  history: `${links.changes({ stream })}#position-${position}`,
  place: `${stream}@${revision}, position ${position}`,
  stored: instantInWords(storedAt),
  message,
});

/** The events that nobody may have recorded, the newest first, whatever the moment. */
export const ALARMS: PageOf<Listed<NoticedAlarm>> = {
  template: 'alarms/alarms.njk',
  question: (asked, { query }) => new ListAlarms(asked, { limit: PER_PAGE, cursor: word(query, 'cursor') ?? null }),
  takes: ['cursor'],
  model: ({ query, links }, listed) => ({
    section: 'alarms',
    title: 'Alarms',
    total: sentence(totalInWords(listed, 'alarm')),
    listed: listed.items.map((alarm) => alarmShown(alarm, links)),
    ...pagedBy(query, listed, (more) => links.alarms(more)),
  }),
};
