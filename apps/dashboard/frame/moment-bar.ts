import { isPlainDate, type MomentWords } from '#libs/calendar/index.js';
import type { SpokenFor } from '#libs/asking/ask.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { dateInWords, instantFromWords, instantInWords } from '#libs/words/dates.js';
import type { PageRequest, RawQuery } from './asked.js';
import { Links, type Query } from './links.js';
import { MOMENT_NAMES, momentNames } from './moment-names.js';
import type { MomentGiven } from './moment.js';
import { recordBegins, type RecordBegins } from './record-begins.js';

/** The day of which it is true, and when it was known, as they are typed. */
export interface MomentTyped {
  readonly on: string;
  readonly asAt: string;
}

/** The form by which a page is turned to another moment: it keeps whatever else the page was asked for. */
export interface MomentForm extends MomentTyped {
  readonly action: string;
  readonly names: { readonly on: string; readonly asAt: string };
  readonly hidden: readonly (readonly [string, string])[];
}

/** What stands over every page: which moment it shows, and how to get to another. */
export interface MomentBar {
  readonly now: boolean;
  /** "20 September 2017, as known on 23 November 2026 at 10:00" */
  readonly said: string;
  /** The same page now; null when it is. */
  readonly back: string | null;
  readonly form: MomentForm;
  /** Where nothing was recorded yet. */
  readonly begins: RecordBegins | null;
  readonly quick: readonly { readonly text: string; readonly href: string }[];
}

/** Members of the query that belong to the moment, or to a page of a list at that moment. */
const TURNED = [...MOMENT_NAMES, 'cursor'];

const restOf = (query: RawQuery): Query =>
  Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !TURNED.includes(entry[0]),
    ),
  );

const typedDay = (day: string): string => (isPlainDate(day) ? dateInWords(day) : day);

/** An instant as it is typed: in words where they mean just that one. */
const typedInstant = (asAt: string): string => {
  if (isPlainDate(asAt) || Number.isNaN(Date.parse(asAt))) return typedDay(asAt);
  const words = instantInWords(asAt);
  return instantFromWords(words) === asAt ? words : asAt.replace(/(:00)?\.000Z$/, 'Z');
};

export const typedMoment = ({ on, asAt, atPosition }: MomentWords): MomentTyped => ({
  on: on === undefined ? '' : typedDay(on),
  asAt: atPosition === undefined ? typedInstant(asAt ?? '') : `position ${atPosition}`,
});

export const momentForm = (query: RawQuery, path: string, words: MomentWords): MomentForm => ({
  action: path,
  names: momentNames(path),
  hidden: new Links(restOf(query)).hidden(),
  ...typedMoment(words),
});

const knownInWords = ({ asAt, atPosition }: MomentGiven, recorded: Instant | null): string => {
  if (atPosition !== undefined)
    return `as known at position ${atPosition}${recorded === null ? '' : `, on ${instantInWords(recorded)}`}`;
  if (asAt === undefined) return 'as known now';
  return isPlainDate(asAt) ? `as known at the end of ${dateInWords(asAt)}` : `as known on ${instantInWords(asAt)}`;
};

/** "20 September 2017, as known on 23 November 2026 at 10:00"; `recorded`: when the last event known then was. */
export const momentInWords = (on: PlainDate, given: MomentGiven, recorded: Instant | null): string =>
  `${dateInWords(on)}, ${knownInWords(given, recorded)}`;

const dayOf = ({ asAt }: MomentGiven): PlainDate | null => (asAt !== undefined && isPlainDate(asAt) ? asAt : null);

/** Where it says what had been told by that day: of the thing whose page it is, else to the committee that is chosen. */
export const toldAt = (links: Links, path: string, query: RawQuery, toldBy: PlainDate): string => {
  const [, segment = '', id] = path.split('/');
  if (id !== undefined && id !== '') return links.to(`/${segment}/${id}/told`, { toldBy });
  const { committee, authority } = restOf(query);
  if (committee === undefined) return links.told();
  return links.told({ toldBy, body: authority === undefined ? committee : `${authority}/${committee}` });
};

/** `path`: of the page; `spoken`: what it speaks for, where it speaks for anything. */
export function momentBar(
  { query, given, at: asked, today }: PageRequest,
  path: string,
  spoken: Pick<SpokenFor, 'knownAt' | 'recordBegins'> | null,
): MomentBar {
  const { moment, now } = asked;
  const rest = restOf(query);
  const at = (carried: Query) => new Links(carried).to(path, rest);
  const day = given.on ?? dayOf(given);
  const both = day !== null && day <= today && !(given.on === day && given.asAt === day);
  return {
    now,
    said: momentInWords(moment.on, given, spoken?.knownAt ?? null),
    back: now ? null : at({}),
    form: momentForm(query, path, given),
    begins: recordBegins(spoken?.recordBegins ?? null, given.on, {
      href: at({ on: given.on }),
      told: toldAt(new Links(), path, query, given.on ?? day ?? today),
    }),
    quick: [
      ...(both ? [{ text: `${dateInWords(day)}, as it was known on that day`, href: at({ on: day, asAt: day }) }] : []),
      ...(given.on !== undefined && moment.known !== null
        ? [{ text: `${dateInWords(given.on)}, as known now`, href: at({ on: given.on }) }]
        : []),
    ],
  };
}
