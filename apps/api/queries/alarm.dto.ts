import { KINDS } from '#libs/domain/deciders.js';
import { ALARM_CODES } from '#libs/kernel/alarm.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import { Digits, Id, Many, Moment, shownAs, Text, Word } from '../http/shown.js';
import { PageDto } from '../record/thing.dto.js';

const NO_ENTRY = 'null where the record has no such entry';

export const AlarmDto = shownAs<NoticedAlarm>('AlarmDto', {
  code: Word(ALARM_CODES, {
    description:
      'No move leads to it from the state that its thing was in (`no-legal-successor`); it says that it was recorded later ' +
      'than the event store had it (`recorded-after-stored`); it lacks what Oversight writes with every event, or cannot be ' +
      'read (`not-of-oversight`); its bytes are not those that were sealed (`differs-from-leaf`); it was sealed, and the log has ' +
      'it no more (`missing-from-log`); it lies where another event was sealed (`not-sealed`); the ledger has its leaf no ' +
      'more (`leaf-missing`); the kept bytes of the document that it tells of are not those that were received (`document-damaged`)',
  }),
  message: Text('One sentence: what is wrong with it'),
  stream: Text('`action-<uuid>`; `audit.leaf` where no event tells whose leaf is gone'),
  revision: Digits('Of the event in its stream; of `audit.leaf` the number of the leaf'),
  position: Digits({ nullable: true, description: `Of the event; ${NO_ENTRY}` }),
  type: Text({ nullable: true, description: `\`ActionBlocked.v1\`, as it is stored; ${NO_ENTRY}` }),
  kind: Word(KINDS, { nullable: true, description: 'Null where the record has nothing of that stream' }),
  id: Id({ nullable: true, description: 'Of the thing; null with the kind' }),
  ref: Text('Its reference; the name of the stream where the record has no such entry'),
  storedAt: Moment({
    nullable: true,
    description: 'When the event store had it; null of what was changed afterwards',
  }),
  foundAt: Moment({
    nullable: true,
    description: 'When it was first found that something was changed afterwards; null of any other alarm',
  }),
});

export const AlarmListDto = shownAs<{ items: object }>('AlarmListDto', { items: Many(() => AlarmDto) }, PageDto);
