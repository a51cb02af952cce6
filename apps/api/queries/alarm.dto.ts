import { KINDS } from '#libs/domain/deciders.js';
import { ALARM_CODES } from '#libs/kernel/alarm.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import { Digits, Id, Many, Moment, shownAs, Text, Word } from '../http/shown.js';
import { PageDto } from '../record/thing.dto.js';

export const AlarmDto = shownAs<NoticedAlarm>('AlarmDto', {
  code: Word(ALARM_CODES, {
    description:
      'No move leads to it from the state that its thing was in (`no-legal-successor`); it says that it was recorded later ' +
      'than the event store had it (`recorded-after-stored`); it lacks what Oversight writes with every event (`not-of-oversight`)',
  }),
  message: Text('One sentence: what is wrong with it'),
  stream: Text('`action-<uuid>`'),
  revision: Digits('Of the event in its stream'),
  position: Digits(),
  type: Text('`ActionBlocked.v1`, as it is stored'),
  kind: Word(KINDS),
  id: Id('Of the thing'),
  ref: Text('Its reference'),
  storedAt: Moment('When the event store had it'),
});

export const AlarmListDto = shownAs<{ items: object }>('AlarmListDto', { items: Many(() => AlarmDto) }, PageDto);
