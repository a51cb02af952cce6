import { bigint, code, flag, instant, integer, words } from './columns.js';
import { describeTable } from './table.js';

/** Events that Oversight would not have recorded, and why. */
export const ALARM = describeTable({
  name: 'alarm',
  columns: {
    position: bigint,
    /** An `AlarmCode`. */
    code,
    thing: integer,
    revision: bigint,
    /** Of the event, as it is stored. */
    type: code,
    /** When the event store had it. */
    stored_at: instant,
    why: words,
    /** It stands only if the act of the event does not go on: if anything else came after it in the log. */
    unless_continued: flag,
  },
  primary: ['position', 'code'],
});
