import { formatDate } from '#libs/calendar/index.js';
import type { People } from '#libs/kernel/people.js';
import type { Json } from '#libs/read-models/trail/entry.js';
import { changeInWords } from '#libs/words/change-words.js';
import { instantInWords } from '#libs/words/dates.js';
import { saidBeside } from '#libs/words/data-words.js';
import { entryInWords, lapsedInWords, lateInWords, placeInWords, withdrawnInWords } from '#libs/words/entry-words.js';
import { eventNamed } from '#libs/words/event-words.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { nameOf } from '#libs/words/person.js';
import { isTechnical, valueInWords, type Names } from '#libs/words/value-words.js';
import { dayOf, type Order, type SentEntry } from './entries.js';
import { lineOf, type Sheet, type Styled } from './styled.js';

type InWords = (value: Json) => string | null;

const LONGEST = 160;

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

const member = (field: string, words: string): string =>
  short(`${field.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())} ${words}`);

/** "due date from 10 June 2016 to 10 July 2016; times revised from 0 to 1; approver Strategic Director" */
const changesInWords = (entry: SentEntry, inWords: InWords): string => {
  if (entry.statusBefore === 'none') return short(entry.title);
  const changed = entry.changes.flatMap(({ path, from, to }) => {
    const words = isTechnical(path) ? null : changeInWords({ from, to }, inWords);
    return words === null ? [] : [member(fieldInWords(path), words)];
  });
  return [...changed, ...saidBeside(entry, inWords).map(({ field, words }) => member(field, words))].join('; ');
};

/** What to know to read it rightly, in brackets: "[withdrawn on 23 November 2026 at 10:04 by Robin Hale: typed wrongly]" */
const marksOf = (entry: SentEntry, { people }: Names, inWords: InWords): readonly Styled[] => {
  const { withdrawn, irregular, alarms } = entry;
  const marks =
    withdrawn === null
      ? [lapsedInWords(entry), placeInWords(entry), lateInWords(entry, inWords)]
      : [`withdrawn ${withdrawnInWords(withdrawn, nameOf(people, withdrawn.actor))}`];
  const alarming = alarms.map(({ message }) => ({ text: ` [${message.replace(/\s+/g, ' ')}]`, style: 'red' }) as const);
  const others = [...marks, irregular && `irregular: ${irregular}`].flatMap((words) =>
    words === null ? [] : [{ text: ` [${words.replace(/\s+/g, ' ')}]`, style: 'yellow' } as const],
  );
  return [...alarming, ...others];
};

/** Which instant or day stands under the heading of the other. */
const timeOf = ({ recordedAt, effectiveOn }: SentEntry, order: Order): { lead: string; other: string } => {
  const recorded = instantInWords(recordedAt);
  return order === 'as-true'
    ? { lead: '', other: `recorded on ${recorded}` }
    : { lead: `${recorded.slice(-5)}  `, other: `effective ${formatDate(effectiveOn)}` };
};

const entryParts = (entry: SentEntry, order: Order, names: Names): readonly Styled[] => {
  const { lead, other } = timeOf(entry, order);
  const inWords = (value: Json) => valueInWords(value, names);
  const changes = changesInWords(entry, inWords);
  const what = entry.withdraws.length === 0 ? eventNamed(entry.type) : entryInWords(entry, inWords);
  return [
    { text: `  ${lead}`, style: 'dim' },
    ...(entry.step === undefined ? [] : [{ text: `${entry.step}. `, style: 'dim' } as const]),
    { text: entry.ref, style: 'cyan' },
    { text: `  ${what}`, style: 'bold' },
    ...(changes === '' ? [] : [{ text: `: ${changes}` }]),
    { text: ` (${nameOf(names.people, entry.actor)}, ${other})`, style: 'dim' },
    ...marksOf(entry, names, inWords),
    ...(entry.reason === null
      ? []
      : [{ text: ` Why: ${entry.reason.replace(/\s+/g, ' ')}`, style: 'yellow' } as const]),
  ];
};

/** The story as lines for people, a heading for every day. References are known from where they were met before. */
export async function* storyLines(
  entries: AsyncIterable<SentEntry>,
  order: Order,
  people: People,
  sheet: Sheet,
): AsyncGenerator<string> {
  const records = new Map<string, string>();
  let day = '';
  for await (const entry of entries) {
    records.set(entry.id, entry.ref);
    const its = dayOf(entry, order);
    if (its !== day) yield `\n${lineOf([{ text: formatDate(its), style: 'bold' }], 0, sheet)}\n`;
    day = its;
    yield `${lineOf(entryParts(entry, order, { people, records }), 4, sheet)}\n`;
  }
}
