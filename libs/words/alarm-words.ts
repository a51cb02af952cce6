import { isOfLedger, type Alarm } from '#libs/kernel/alarm.js';
import { count } from './count.js';

/** "the record is not as it should be in 3 places": true of what Oversight would not have recorded and of what was changed or lost. */
export const alarmsInWords = ({ places }: { readonly places: number }): string =>
  `the record is not as it should be in ${count(places, 'place')}`;

/** "action-4b16…@5". */
export const placeOfAlarm = ({ stream, revision }: Pick<Alarm, 'stream' | 'revision'>): string =>
  `${stream}@${revision}`;

/** The first things that somebody must do who is told of such an alarm. */
export const whatToDoAt = ({ code }: Pick<Alarm, 'code'>): string =>
  isOfLedger(code)
    ? 'Find out who can change the tables of the log or of the ledger, and take that away from whoever should not; ' +
      'a backup that was made before tells what was there.'
    : 'Find out who can write to the event store, take that away from whoever should not, and withdraw what is wrong.';
