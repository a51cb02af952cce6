import { isPlainDate } from '#libs/calendar/index.js';
import { isId } from '#libs/kernel/stream-id.js';
import { isolated } from '#libs/domain/shared/text/isolated.js';
import type { People } from '#libs/kernel/people.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import { dateInWords, instantInWords } from './dates.js';
import { fieldInWords } from './field-words.js';
import { nameOf } from './person.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Ids of bodies whose names stand beside them. */
const NAMED_BESIDE: readonly string[] = ['scope.body', 'sentTo.toBody'];

/** Ids that people read as the references of what they name. */
const TOLD_BY_REFERENCE = /^evidence\.\d+\.id$/;

/** Which of a list it is, as its place there says already. */
const NUMBER_IN_LIST = /^(discrepancies|grants|moreTime|resolutions)\.\d+\.no$/;

/**
 * Members that say where a fact stands or name a record by its id, shown elsewhere as quotations and links, and other names of
 * what is named already.
 */
export const isTechnical = (path: string): boolean =>
  NAMED_BESIDE.includes(path) ||
  NUMBER_IN_LIST.test(path) ||
  (!TOLD_BY_REFERENCE.test(path) &&
    path
      .split('.')
      .some(
        (name) =>
          /^(sources?|sha256|mediaType|code|clock|aliases|authoritiesFrom)$/.test(name) || /^(id|.*Id)$/.test(name),
      ));

/** What to call the people and the records that values name. */
export interface Names {
  readonly people: People;
  /** References of records by their ids. */
  readonly records: ReadonlyMap<string, string>;
}

/** How days and instants are written. */
interface Times {
  readonly day: (day: PlainDate) => string;
  readonly instant: (instant: Instant) => string;
}

const IN_WORDS: Times = { day: dateInWords, instant: instantInWords };
/** For cells, which spreadsheets sort. */
export const AS_RECORDED: Times = { day: (day) => day, instant: (instant) => instant };

const textInWords = (text: string, { people, records }: Names, times: Times): string => {
  if (isPlainDate(text)) return times.day(text);
  if (INSTANT.test(text)) return times.instant(text);
  if (isId(text)) return records.get(text) ?? 'another record';
  return isolated(nameOf(people, text));
};

/** A recorded value as people read it; `null` where there is nothing to say. */
export function valueInWords(value: Json, names: Names, times: Times = IN_WORDS): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return textInWords(value, names, times);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const members = Object.entries(value).flatMap(([name, member]) => {
    if (isTechnical(name)) return [];
    const words = valueInWords(member, names, times);
    if (words === null) return [];
    return [Array.isArray(value) ? words : `${fieldInWords(name)}: ${words}`];
  });
  return members.length === 0 ? null : members.join('; ');
}
