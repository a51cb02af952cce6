import { ListAlarms } from '#libs/asking/questions/alarms.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import { placeOfAlarm } from '#libs/words/alarm-words.js';
import { totalInWords } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';
import { eventNamed } from '#libs/words/event-words.js';
import { sentence } from '#libs/words/sentence.js';
import { word } from '../frame/asked.js';
import type { Links } from '../frame/links.js';
import type { PageOf } from '../frame/pages.js';
import { pagedBy } from '../parts/paging.js';

const PER_PAGE = 50;

/** Of what the record has no entry of, there is nothing to call it by but its place. */
const whatOf = ({ type, stream }: NoticedAlarm): string =>
  type !== null ? eventNamed(type) : stream === 'audit.leaf' ? 'A leaf of the ledger' : 'An event that is not shown';

const alarmShown = (alarm: NoticedAlarm, links: Links) => {
  const { stream, position, type, kind, id, ref, storedAt, foundAt, message } = alarm;
  return {
    ...{ what: whatOf(alarm), ref, message },
    href: kind && id && links.of({ kind, id }),
    history: position === null ? null : `${links.changes({ stream })}#position-${position}`,
    facts: [
      ...(type === null ? [] : [type]),
      placeOfAlarm(alarm),
      ...(position === null ? [] : [`position ${position}`]),
      ...(storedAt === null ? [] : [`stored on ${instantInWords(storedAt)}`]),
      ...(foundAt === null ? [] : [`found on ${instantInWords(foundAt)}`]),
    ].join(', '),
  };
};

/** Where the record is not as it should be, whatever the moment. */
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
