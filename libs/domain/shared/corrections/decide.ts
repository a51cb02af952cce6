import { isPlainDate } from '#libs/calendar/plain-date.js';
import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../guards.js';
import type { DateAsWritten } from '../date-as-written.js';
import type { Asked } from '../moves/decide-by.js';
import type { Source } from '../source.js';
import { hasText } from '../text/has-text.js';
import { correctableOf, type Correctable, type Correction, type Corrections } from './corrections.js';
import { meant, withMembers } from './list.js';
import { memberAt } from './member.js';
import { sameJson } from '../same-json.js';

/** What a correction is told: `to` of a fact; what goes from a list, and what comes into it. */
export interface ToldCorrection {
  readonly field: string;
  readonly to: unknown;
  readonly remove?: readonly object[];
  readonly add?: readonly object[];
  readonly source: Source | null;
}

type Value = Exclude<Correctable, { readonly is: 'list' }>;

const notText = (to: unknown, max: number): Refusal | null => {
  if (typeof to !== 'string' || !hasText(to)) return invalid('to', 'Say what it should read.');
  return [...to].length > max ? invalid('to', `Give at most ${max} characters.`) : null;
};

const notDay = (to: unknown, from: unknown, step: boolean, today: PlainDate | null): Refusal | null => {
  if (step && from === null)
    return invalid('field', 'It has no such day yet: record the step itself, with its day, by its own operation.');
  if (typeof to !== 'string' || !isPlainDate(to)) return invalid('to', 'Give a day of the calendar, as 2017-03-06.');
  return step && today !== null && to > today
    ? invalid('to', `${formatDate(to)} is still to come: what has happened has ${formatDate(today)} as its latest day.`)
    : null;
};

const isDateAsWritten = (to: unknown): to is DateAsWritten =>
  typeof to === 'object' && to !== null && hasText((to as DateAsWritten).words);

/** A day means itself; of other words nobody says here which days they can mean. */
const dateAsWritten = (to: string): DateAsWritten =>
  isPlainDate(to) ? { words: formatDate(to), earliest: to, latest: to } : { words: to, earliest: null, latest: null };

/** What was typed, as the state holds it. */
const asHeld = ({ is }: Correctable, to: unknown): unknown => {
  if (typeof to !== 'string' || !hasText(to)) return to;
  if (is === 'paragraph') return /^[1-9]\d{0,8}$/.test(to) ? parseInt(to, 10) : to;
  return is === 'date' ? dateAsWritten(to) : to;
};

/** Why the fact cannot say that; `null` where it can. */
const impossible = (fact: Value, to: unknown, from: unknown, today: PlainDate | null): Refusal | null => {
  if (to === null)
    return fact.optional
      ? null
      : invalid('to', fact.is === 'day' ? 'Give a day of the calendar, as 2017-03-06.' : 'Say what it should read.');
  switch (fact.is) {
    case 'text':
      return notText(to, fact.max);
    case 'day':
      return notDay(to, from, fact.step === true, today);
    case 'paragraph':
      return typeof to === 'number' ? null : notText(to, 20);
    case 'date':
      return isDateAsWritten(to) ? null : notText(to, 200);
    case 'choice':
      return typeof to === 'string' && fact.values.includes(to)
        ? null
        : invalid('to', `Give one of ${fact.values.join(', ')}.`);
    default:
      return fact satisfies never;
  }
};

type List = Extract<Correctable, { readonly is: 'list' }>;

const ofList = (
  { members, needs }: List,
  { field, remove = [], add = [], source, to }: ToldCorrection,
  now: unknown,
): Correction<unknown> | Refusal | null => {
  if (to !== null)
    return invalid('to', 'It is a list: say what goes from it and what comes into it, by `remove` and `add`.');
  const come = withMembers(add, members);
  const empty = come.findIndex((entry) => entry[needs] === null);
  if (empty >= 0)
    return invalid(
      `add.${empty}`,
      needs === 'source' ? 'Only a paper adds to these, with where it says so: import the paper.' : `Say its ${needs}.`,
    );
  const gone = meant(now, withMembers(remove, members));
  const missing = gone.indexOf(null);
  if (missing >= 0) return invalid(`remove.${missing}`, 'The list has no such entry.');
  return come.length + gone.length === 0 ? null : { field, from: gone, to: come, source };
};

const NOT_OF_A_FACT = 'It is no list: say by `to` what it should read.';

/** What is recorded of a correction that its description allows; `null`: it says so already. */
export const correction = (
  corrections: Corrections,
  told: ToldCorrection,
  { state, past }: Pick<Asked<object>, 'state' | 'past'>,
): Correction<unknown> | Refusal | null => {
  const { field, source, remove = [], add = [] } = told;
  const known = Object.hasOwn(corrections.otherwise, field) ? corrections.otherwise[field] : undefined;
  if (known !== undefined) return invalid('field', known);
  const fact = correctableOf(corrections, field);
  if (fact === null) return invalid('field', `"${field}" is no fact that can be corrected.`);
  const from = memberAt(state, fact.at ?? field);
  if (fact.is === 'list') return ofList(fact, told, from);
  if (remove.length + add.length > 0) return invalid(remove.length > 0 ? 'remove' : 'add', NOT_OF_A_FACT);
  const to = asHeld(fact, told.to);
  if (sameJson(from, to)) return null;
  return impossible(fact, to, from, past.typed ? past.today : null) ?? { field, from, to, source };
};

/** What the kind itself asks of a correction. */
export type JudgeCorrection = (data: { readonly field: string; readonly to: unknown }) => Refusal | null;

/** The event of one correction: none where it says so already. */
export const decideCorrection = <E>(
  decided: Correction<unknown> | Refusal | null,
  event: (data: never) => E,
  judge: JudgeCorrection = () => null,
): readonly E[] | Refusal => {
  if (decided === null) return [];
  if (isRefusal(decided)) return decided;
  return judge(decided) ?? [event(decided as never)];
};
