import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { either, group, id, text } from '../moves/field.js';

/** The minute of a meeting that decided on more time. */
export interface MinuteNamed {
  /** The id of the body whose meeting it was. */
  readonly bodyId: string;
  readonly meeting: PlainDate;
  /** Where the record has them: one of the two at least. */
  readonly meetingId: string | null;
  readonly minutesId: string | null;
  /** As it is printed. */
  readonly number: string;
}

/** An officer who decided on more time, the delegation that lets him, and with whom he consulted. */
export interface Delegated {
  /** By post. */
  readonly officer: string;
  /** "Scheme of delegation, part 3H, paragraph 12" */
  readonly delegation: string;
  readonly consulted: string;
}

/** The body decides by a minute, or an officer under a delegation: nobody else (Local Government Act 1972, section 101). */
export type DecidedBy = { readonly minute: MinuteNamed } | { readonly delegation: Delegated };

/** What whoever records the decision is asked for; of which body and day the minute is, the record tells. */
export const DECIDED_BY = either('Who decided it: the body by a minute, or an officer under a delegation', {
  minute: group('The minute of the body that it is before', {
    meetingId: id('The meeting', 'meeting', { hint: 'That, or the minutes that hold it', optional: true }),
    minutesId: id('The minutes that hold it', 'minutes', { optional: true }),
    number: text('The number of the minute', { max: 50 }),
  }),
  delegation: group('An officer, under a delegation', {
    officer: text('The post of the officer', {
      hint: 'No councillor decides alone, nor does the chair: Local Government Act 1972, section 101',
      max: 200,
    }),
    delegation: text('The delegation', {
      hint: 'For instance "Scheme of delegation, part 3H, paragraph 12"',
      max: 500,
    }),
    consulted: text('With whom he consulted', { max: 500 }),
  }),
});

/** "minute 7 of the meeting of 10 July 2017": who approved the new date. */
export const decidedByInWords = (by: DecidedBy): string => {
  if ('minute' in by) return `minute ${by.minute.number} of the meeting of ${formatDate(by.minute.meeting)}`;
  const { officer, delegation, consulted } = by.delegation;
  return `${officer}, under ${delegation}, having consulted ${consulted}`;
};
