import {
  partsOf,
  type ByBothDates,
  type DutyPart,
  type DutyStanding,
} from '#libs/domain/action-plan/duties/standing.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { daysInWords } from './count.js';
import { dateInWords } from './dates.js';
import { sentence } from './sentence.js';
import type { Tag } from './tags.js';

const byBoth = <T>({ stated, computed }: ByBothDates<T>, inWords: (value: T) => string): string =>
  stated === null || stated === computed
    ? inWords(computed)
    : `${inWords(stated)} by the stated date, ${inWords(computed)} by the law\u2019s count`;

const lateInWords = (days: number): string => (days === 0 ? 'in time' : `${daysInWords(days)} late`);

/** "20 September 2017 as stated, 19 September 2017 by the law's count" */
const dueInWords = ({ stated, computed }: DutyPart['due']): string =>
  stated === null || stated === computed
    ? dateInWords(computed)
    : `${dateInWords(stated)} as stated, ${dateInWords(computed)} by the law\u2019s count`;

const isLate = ({ stated, computed }: ByBothDates<number>): boolean => computed > 0 || (stated ?? 0) > 0;

const isPast = ({ stated, computed }: DutyPart['due'], day: PlainDate): boolean =>
  computed < day || (stated !== null && stated < day);

/** A word for what became of a duty or of a part of it, and what it means in full; `null` where the word says all. */
interface Outcome {
  readonly tag: Tag;
  readonly words: string | null;
}

/** What became of one part of a duty by a day: "In time", "1 day late", "Missing" and "due 20 September 2017". */
export function partOutcome({ due, daysLate }: DutyPart, day: PlainDate): Outcome {
  if (daysLate === null)
    return { tag: { text: 'Missing', colour: isPast(due, day) ? 'red' : 'blue' }, words: `due ${dueInWords(due)}` };
  const { stated, computed } = daysLate;
  const colour = isLate(daysLate) ? 'orange' : 'green';
  return stated === null || stated === computed
    ? { tag: { text: sentence(lateInWords(computed)), colour }, words: null }
    : { tag: { text: 'Late', colour }, words: byBoth(daysLate, lateInWords) };
}

/** What is missing of a duty, and what was late, by how much: "Missing: Chief Inspector. Late: publication of it, 5 days late." */
const partsInWords = (duty: DutyStanding<string>): string => {
  const nameOf = (part: DutyPart) => (part === duty.publication ? `publication of ${part.name}` : part.name);
  const parts = partsOf(duty);
  const missing = parts.filter(({ on }) => on === null).map(nameOf);
  const late = parts.flatMap((part) =>
    part.daysLate !== null && isLate(part.daysLate) ? [`${nameOf(part)}, ${byBoth(part.daysLate, lateInWords)}`] : [],
  );
  return [missing.length > 0 && `Missing: ${missing.join('; ')}.`, late.length > 0 && `Late: ${late.join('; ')}.`]
    .filter(Boolean)
    .join(' ');
};

/** Whether a duty is met by a day, in time or not, and what of it is missing or was late. */
export function dutyOutcome(duty: DutyStanding<string>, day: PlainDate): Outcome {
  const words = partsInWords(duty);
  if (duty.met)
    return words === ''
      ? { tag: { text: 'Met', colour: 'green' }, words: 'Everything was done in time.' }
      : { tag: { text: 'Met late', colour: 'orange' }, words };
  const past = partsOf(duty).some(({ due, on }) => on === null && isPast(due, day));
  return { tag: past ? { text: 'Not met', colour: 'red' } : { text: 'Running', colour: 'blue' }, words };
}
