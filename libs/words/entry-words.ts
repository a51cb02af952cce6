import { londonDay } from '#libs/calendar/index.js';
import { roleOf } from '#libs/domain/history/placing/entry-roles.js';
import { lowered } from '#libs/domain/shared/text/lowered.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import type { Change } from './change-words.js';
import { dateInWords, instantInWords } from './dates.js';
import { eventInWords, eventNamed } from './event-words.js';
import { fieldInWords } from './field-words.js';
import { isTechnical } from './value-words.js';

/** What words need of an entry of a thing's history. */
interface Told {
  readonly type: string;
  readonly effectiveOn: PlainDate;
  readonly place: PlainDate;
  readonly data: object;
  readonly changes: readonly Change[];
}

export interface ToldEntry extends Told {
  readonly recordedAt: Instant;
  readonly lastChanges: readonly Change[] | null;
  readonly lapsed: boolean;
  readonly overtakenBy: Told | null;
  readonly withdraws: readonly Told[];
}

type InWords = (value: Json) => string | null;

/** "Due date set: 20 September 2071"; of a withdrawal "Withdrew: Due date set: 20 September 2071, of 10 July 2017". */
export const entryInWords = (
  entry: Pick<ToldEntry, 'type' | 'data' | 'changes' | 'withdraws'>,
  inWords: InWords,
): string =>
  entry.withdraws.length === 0
    ? eventInWords(entry, inWords)
    : `Withdrew: ${entry.withdraws
        .map((other) => `${entryInWords({ ...other, withdraws: [] }, inWords)}, of ${dateInWords(other.effectiveOn)}`)
        .join('; ')}`;

/** What the other entry made of the members that the entry changed only up to then: "due date 30 June 2018". */
const overtakenInWords = (
  { changes, lastChanges }: Pick<ToldEntry, 'changes' | 'lastChanges'>,
  other: Told,
  inWords: InWords,
): string => {
  const lasting = new Set(lastChanges?.map(({ path }) => path));
  const own = new Map(changes.filter(({ path }) => !lasting.has(path)).map(({ path, to }) => [path, inWords(to)]));
  const members = other.changes
    .filter(({ path, to }) => own.has(path) && own.get(path) !== inWords(to) && !isTechnical(path))
    .map(({ path, to }) => `${lowered(fieldInWords(path))} ${inWords(to) ?? 'none'}`);
  const said = members.length === 0 ? '' : `: ${members.join('; ')}`;
  return `From ${dateInWords(other.place)} a later entry (${lowered(eventNamed(other.type))}) stands over it${said}.`;
};

/**
 * Of an entry that changes something else as of the last day than at its own: since when it holds, and what stands over it
 * later. Null for any other, and for a withdrawal.
 */
export const lateInWords = (entry: ToldEntry, inWords: InWords): string | null => {
  const { type, lastChanges, overtakenBy, place, recordedAt } = entry;
  if (lastChanges === null || roleOf(type) === 'withdraws') return null;
  const late = place < londonDay(recordedAt);
  const said = [
    ...(late ? [`Entered late: it holds from ${dateInWords(place)}.`] : []),
    ...(overtakenBy === null ? [] : [overtakenInWords(entry, overtakenBy, inWords)]),
  ];
  return said.length === 0 ? null : said.join(' ');
};

const whyLater = ({ type, changes }: Told): string => {
  const role = roleOf(type);
  if (role === 'step') return 'as the step before it did';
  return role === 'once' && changes.some(({ from }) => from !== null)
    ? 'as what it corrects did'
    : 'on which the thing began';
};

/** Of an entry that takes part only from a later day than its own: which, and why. */
export const placeInWords = (entry: Told): string | null =>
  entry.place === entry.effectiveOn
    ? null
    : `Entered for ${dateInWords(entry.effectiveOn)}, it takes effect on ${dateInWords(entry.place)}, ${whyLater(entry)}.`;

/** Of an entry that was agreed ahead, and of which nothing came. */
export const lapsedInWords = ({ lapsed, place }: Pick<ToldEntry, 'lapsed' | 'place'>): string | null =>
  lapsed ? `Nothing came of it: it was to take effect on ${dateInWords(place)}, and it had ended before that.` : null;

/** "on 23 November 2026 at 10:04 by Robin Hale: typed wrongly" */
export const withdrawnInWords = (
  { recordedAt, reason }: { readonly recordedAt: Instant; readonly reason: string | null },
  who: string,
): string => `on ${instantInWords(recordedAt)} by ${who}${reason === null ? '' : `: ${reason}`}`;
