import { momentKey, readMoment, type MomentWords } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Moment } from '#libs/read-models/moment.js';
import { QuestionRefused, type Side } from './refusals.js';

/** A moment that was asked for: what was true on a day, as known at a position, at an instant or now. */
export interface MomentAsked {
  readonly moment: Moment;
  /** As known now and on this very day, whether or not that was said. */
  readonly now: boolean;
  /** What a page's cursor belongs to, beside its question; `undefined` when no moment was named. */
  readonly key: string | undefined;
}

/** The moment that the words ask for. `today`: in London. Throws `QuestionRefused` (`no-moment`) for what is none. */
export const momentOf = (words: MomentWords, today: PlainDate, side: Side = 'at'): MomentAsked => {
  const { moment, now, faults } = readMoment(words, today);
  if (faults.length > 0) throw new QuestionRefused({ is: 'no-moment', side, faults });
  return { moment, now, key: momentKey(words) };
};
