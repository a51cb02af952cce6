import { addDays, endOfLondonDay, formatDate, parseFullDate } from '#libs/calendar/index.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { CannotDo } from '../failure.js';

/** Days in Europe/London, both of them included; `null` for no end that way. */
export interface Period {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Before the first day that there is and after the last one there is nothing: they are no ends. */
const [FIRST, LAST] = ['0001-01-01', '9999-12-31'];

const dayOf = (option: string, text: string | undefined): PlainDate | null => {
  if (text === undefined) return null;
  const day = parseFullDate(text);
  if (day === null) throw new CannotDo(`${option} ${text} is no day.`, 'Give a day like 2017-09-01.');
  return day;
};

/** @throws CannotDo for what are no days, or stand in the wrong order */
export const parsePeriod = (from: string | undefined, to: string | undefined): Period => {
  const period = { from: dayOf('--from', from), to: dayOf('--to', to) };
  if (period.from !== null && period.to !== null && period.to < period.from)
    throw new CannotDo(`The period ends on ${formatDate(period.to)}, before it begins.`, 'Turn --from and --to round.');
  return period;
};

const after = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

/** The instants of recording: from the first on, and before the second. */
export const instantsOf = ({ from, to }: Period): { from: Instant | undefined; to: Instant | undefined } => ({
  from: from === null || from === FIRST ? undefined : after(endOfLondonDay(addDays(from, -1))),
  to: to === null || to === LAST ? undefined : after(endOfLondonDay(to)),
});

/** " from 1 September 2017 to 30 September 2017", " on 1 September 2017", or nothing. */
export const periodInWords = ({ from, to }: Period): string => {
  if (from !== null && from === to) return ` on ${formatDate(from)}`;
  return `${from === null ? '' : ` from ${formatDate(from)}`}${to === null ? '' : ` up to ${formatDate(to)}`}`;
};
