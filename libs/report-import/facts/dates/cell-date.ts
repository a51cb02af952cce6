import type { PlainDate } from '#libs/kernel/event.js';
import { isOneDay, readDates, type ProseDate } from './dates.js';

const TIME =
  '(?:\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|noon|midday|midnight|hrs|hours|h)|\\d{1,2}[.:]\\d{2}|noon|midday|midnight|(?:close|end) of (?:play|business|day)|c\\.?o\\.?[bp])';

/** True where the words end with one of `leads` (a pattern), or with a time of day after it: "by noon on ". */
export const leadsUpTo = (before: string, leads: string): boolean =>
  new RegExp(`(?:${leads})(?: the| a| around| about)?(?: ${TIME})?(?:,? on|,? of)?(?: the)?[ ,(:-]*$`, 'i').test(
    before,
  );

/** What may stand before a cell's date and say no more of it. */
const OPENS = new RegExp(
  `^(?:(?:due|deadline|target|date|by|on|at|before|for|no later than|not later than|end|the|complete by|completion by|completed by|to be completed by|expected|planned for|revised|now|new date)[:,]? ?(?:-|date|by|on)?:? ?)*(?:${TIME}[,;]? ?(?:on|of)?[,;]? ?)?(?:the )?$`,
  'i',
);

/** Between two dates of which the second took the first one's place. */
const MOVED =
  /^[\s,;:()-]*(?:then |now |and )?(?:(?:re-?)?(?:revised|changed|moved|extended|amended|slipped|deferred|delayed|postponed|put back|brought forward|rescheduled|re-profiled|updated|pushed(?: back)?)(?: date)?(?: to| on to| until| till)?|(?:but |is )?now|new(?: date)?|revised(?: date)?|->?>|→|⇒|=>)[\s,;:()-]*(?:to |by |is )?$/i;
/** Between two dates of which the first took the second one's place. */
const WAS =
  /^[\s,;:([-]*(?:(?:which |it )?was(?: due)?(?: by)?|originally|previously|formerly|initially|instead of|in place of|(?:revised|changed|moved|extended|amended|slipped|deferred|delayed|postponed|put back|brought forward|rescheduled)(?: date)?,? from|original(?:ly)?(?: date| due)?|old(?: date)?|from)[\s,;:-]*(?:by |due )?$/i;
const FIRST =
  /^(?:original(?:ly)?|previous(?:ly)?|initial(?:ly)?|first|was|old|(?:moved|revised|changed|extended|deferred|slipped|delayed|postponed|put back|rescheduled|amended) from)(?: date| due(?: date)?| target(?: date)?| deadline)?[\s:,-]*(?:by )?$/i;
const REVISED_ROW = /^[\s,;:()-]*(?:to|until|till)[\s:-]*$/i;
const EITHER = / or /i;
const RANGE = /^ ?(?:-|to|until|till|through) ?(?:the )?$/i;

const BEGINS_BEFORE = /\b(?:not before|not until|(?:no|not) earlier than|no sooner than)(?: the)? $/i;
const BEGINS_AFTER = /^,? \(?(?:at (?:the )?(?:very )?earliest|onwards?|or later|and (?:later|beyond|after))\b/i;

/** True for a date from which something may be done: by when it is due is not said. */
export const isBeginning = (plain: string, { from, to }: Pick<ProseDate, 'from' | 'to'>): boolean =>
  BEGINS_BEFORE.test(plain.slice(0, from)) || BEGINS_AFTER.test(plain.slice(to));

/** What a cell gives as its date: the one that holds, and the first one where the cell says that it was moved. */
export interface CellDate {
  readonly now: ProseDate;
  readonly first: ProseDate | null;
}

/** The dates that stand in a cell, whatever it says of them. */
export const datesInCell = (plain: string, text = plain): ProseDate[] => readDates(plain, text, null);

/** The date of a cell: the only one, at its beginning, or of several that were moved the last. Null where none can be told. */
export function dateOfCell(plain: string, text = plain): CellDate | null {
  const dates = datesInCell(plain, text);
  const first = dates[0];
  if (first === undefined || EITHER.test(first.words) || dates.some((date) => isBeginning(plain, date))) return null;
  const before = plain.slice(0, first.from);
  const fromFirst = FIRST.test(before);
  if (dates.length === 1 && fromFirst && /range$/.test(first.shape))
    return { now: { ...first, earliest: first.latest }, first: { ...first, latest: first.earliest } };
  if (dates.length === 1) return OPENS.test(before) ? { now: first, first: null } : null;
  const gaps = dates.slice(1).map((date, index) => plain.slice((dates[index] as ProseDate).to, date.from));
  const last = dates.at(-1) as ProseDate;
  if (
    (OPENS.test(before) || fromFirst) &&
    gaps.every((gap) => MOVED.test(gap) || (fromFirst && (REVISED_ROW.test(gap) || /^[\s,;/()-]*$/.test(gap))))
  )
    return { now: last, first };
  if (dates.length === 2 && OPENS.test(before)) {
    if (WAS.test(gaps[0] ?? '')) return { now: first, first: last };
    if (RANGE.test(gaps[0] ?? '') && isOneDay(first) && isOneDay(last) && (first.earliest ?? '') <= (last.latest ?? ''))
      return { now: spanOf(first, last, text), first: null };
  }
  return null;
}

const spanOf = (first: ProseDate, last: ProseDate, text: string): ProseDate => ({
  ...first,
  to: last.to,
  words: text.slice(first.from, last.to),
  latest: last.latest,
  weekdays: [...first.weekdays, ...last.weekdays],
});

/** The one whole day that a cell gives, or null. */
export function dayOfCell(plain: string): PlainDate | null {
  const date = dateOfCell(plain)?.now;
  return date !== undefined && isOneDay(date) ? date.earliest : null;
}
