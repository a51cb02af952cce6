import { sourceOfAlarm, type Alarm, type AlarmSource } from '#libs/kernel/alarm.js';
import { count } from './count.js';

/** "the record is not as it should be in 3 places": true of what Oversight would not have recorded and of what was changed or lost. */
export const alarmsInWords = ({ places }: { readonly places: number }): string =>
  `the record is not as it should be in ${count(places, 'place')}`;

/** "action-4b16…@5". */
export const placeOfAlarm = ({ stream, revision }: Pick<Alarm, 'stream' | 'revision'>): string =>
  `${stream}@${revision}`;

const TO_DO: Readonly<Record<AlarmSource, string>> = {
  event:
    'Find out who can write to the event store, take that away from whoever should not, and withdraw what is wrong.',
  ledger:
    'Find out who can change the tables of the log or of the ledger, and take that away from whoever should not; ' +
    'a backup that was made before tells what was there.',
  documents:
    'The document is given to nobody. Find out who can change the tables of kept documents, and take that away from whoever ' +
    'should not; a backup that was made before has its bytes.',
};

/** The first things that somebody must do who is told of such an alarm. */
export const whatToDoAt = ({ code }: Pick<Alarm, 'code'>): string => TO_DO[sourceOfAlarm(code)];
