import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, formatDate, MONTHS, partsOf, weekdayOf } from '#libs/calendar/index.js';
import { draftOf } from '#libs/testing/papers.js';
import type { Draft } from './draft.js';

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly name: string;
  readonly weekday: string;
}

const two = (number: number): string => String(number).padStart(2, '0');
const nth = (day: number): string =>
  `${day}${day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
const short = ({ name }: Parts): string => (name === 'September' ? 'Sept' : name.slice(0, 3));
const misspelt = ({ name }: Parts): string => name.replace(/^(..)(.)(.)/, '$1$3$2');
const yy = ({ year }: Parts): string => two(year % 100);

const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A day as papers write it, and some ways in which none should be read. */
const FORMS: readonly ((day: Parts) => string)[] = [
  (d) => `${d.day} ${d.name} ${d.year}`,
  (d) => `${d.day} ${d.name}, ${d.year}`,
  (d) => `${nth(d.day)} ${d.name} ${d.year}`,
  (d) => `${d.day} ${nth(d.day).slice(-2)} ${d.name} ${d.year}`,
  (d) => `${nth(d.day)} of ${d.name} ${d.year}`,
  (d) => `the ${nth(d.day)} of ${d.name}, ${d.year}`,
  (d) => `the ${nth(d.day)} ${d.name} in the year ${d.year}`,
  (d) => `${d.day} ${short(d)}. ${d.year}`,
  (d) => `${d.day} ${short(d)} ${d.year}`,
  (d) => `${d.day} ${short(d)} ${yy(d)}`,
  (d) => `${d.day} ${short(d)}. '${yy(d)}`,
  (d) => `${d.day} ${d.name} ’${yy(d)}`,
  (d) => `${d.day} ${d.name} ${yy(d)}`,
  (d) => `${d.day} ${d.name}`,
  (d) => `${nth(d.day)} ${short(d)}.`,
  (d) => `${d.day}-${short(d)}-${d.year}`,
  (d) => `${d.day}-${short(d)}-${yy(d)}`,
  (d) => `${d.day}/${short(d)}/${d.year}`,
  (d) => `${two(d.day)}${short(d).toUpperCase()}${d.year}`,
  (d) => `${d.day}.${short(d)}.${d.year}`,
  (d) => `${d.day} ${d.name.toUpperCase()} ${d.year}`,
  (d) => `${d.day} ${d.name.toLowerCase()} ${d.year}`,
  (d) => `${d.weekday} ${d.day} ${d.name} ${d.year}`,
  (d) => `${d.weekday}, ${nth(d.day)} ${d.name} ${d.year}`,
  (d) => `${d.weekday} the ${nth(d.day)} of ${d.name} ${d.year}`,
  (d) => `${d.weekday.slice(0, 3)}. ${d.day} ${short(d)}. ${d.year}`,
  (d) => `${d.weekday} ${d.day} ${d.name}`,
  (d) => `${d.day} ${d.name} ${d.year} (${d.weekday})`,
  (d) => `${d.name} ${d.day}, ${d.year}`,
  (d) => `${d.name} ${nth(d.day)}, ${d.year}`,
  (d) => `${d.name} ${d.day} ${d.year}`,
  (d) => `${short(d)}. ${d.day}, ${d.year}`,
  (d) => `${d.name} the ${nth(d.day)}, ${d.year}`,
  (d) => `${d.name} ${d.day}`,
  (d) => `${d.weekday}, ${d.name} ${d.day}, ${d.year}`,
  (d) => `${two(d.day)}/${two(d.month)}/${d.year}`,
  (d) => `${d.day}/${d.month}/${d.year}`,
  (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
  (d) => `${two(d.day)}-${two(d.month)}-${d.year}`,
  (d) => `${two(d.day)} / ${two(d.month)} / ${d.year}`,
  (d) => `${two(d.day)} ${two(d.month)} ${d.year}`,
  (d) => `${two(d.day)}/${two(d.month)}/${yy(d)}`,
  (d) => `${two(d.day)}.${two(d.month)}.${yy(d)}`,
  (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
  (d) => `${d.year}/${two(d.month)}/${two(d.day)}`,
  (d) => `${d.year}.${d.month}.${d.day}`,
  (d) => `${d.year}-${short(d)}-${two(d.day)}`,
  (d) => `${d.year} ${d.name} ${d.day}`,
  (d) => `${d.weekday} ${two(d.day)}/${two(d.month)}/${d.year}`,
  (d) => `12pm, ${d.day} ${d.name} ${d.year}`,
  (d) => `noon on ${d.day} ${d.name} ${d.year}`,
  (d) => `${d.day} ${d.name} ${d.year} at 7.30pm`,
  (d) => `10.30am on ${d.weekday} ${d.day} ${d.name} ${d.year}`,
  (d) => `${misspelt(d)} ${d.day}, ${d.year}`,
  (d) => `${d.day} ${misspelt(d)} ${d.year}`,
  (d) => `${d.day} ${d.name} ${String(d.year).slice(0, 3)}O`,
  (d) => `${d.day} ${d.name} ${d.year}${d.day}`,
  (d) => `${wide(String(d.day))} ${d.name} ${wide(String(d.year))}`,
  (d) => `${two(d.day)}\u2044${two(d.month)}\u2044${d.year}`,
  (d) => `${two(d.day)}\u2212${two(d.month)}\u2212${d.year}`,
  (d) => `${d.day}\u2011${short(d)}\u2011${d.year}`,
  (d) => `${d.day} ${d.name}\n${d.year}`,
  (d) => `${[...String(d.day)].join(' ')} ${d.name} ${d.year}`,
  (d) => `${two(d.day)}:${two(d.month)}:${d.year}`,
  (d) => `${two(d.day)}${two(d.month)}${d.year}`,
  (d) => `${d.year}${two(d.month)}${two(d.day)}`,
  (d) => `${two(d.day)}/${two(d.month)}/’${yy(d)}`,
  (d) => `${d.day} ${d.name}, ${d.year > 2015 ? 2015 : 2045} hrs`,
];

const SHORT_FORMS = [
  'Dr. Osei',
  'Cllr. A. B. Lee',
  'Prof. Hill, Ph.D., and others',
  'Fenwick Ltd. (no. 4)',
  'St. Mary’s, e.g. Mr. Roe',
  'the U.K. team',
];
const UNSEEN = ['\u200b', '\u200e', '\u00ad', '\u2060', '\ufeff', '\u202a', '\u0007', '\u00a0'];

const HEAD = (date: string) => `Item No. 11.\tClassification: Open\tDate: ${date}\tMeeting Name: Cabinet
Report title:\tInspection of Children's Services
Ward(s) or groups affected:\tNone
From:\tDirector of Children's Services

RECOMMENDATION

1. That cabinet notes it.

`;
const MEETING = '14 November 2018';
const body = (text: string) => `${HEAD(MEETING)}BACKGROUND INFORMATION\n\n2. ${text}\n`;
type Day = string | { readonly earliest: string | null; readonly latest: string | null } | null | undefined;

/** A place that reads dates: a paper with the date there, and what was read of it. */
const PLACES: Readonly<
  Record<string, readonly [paper: (date: string, who: string) => string, read: (draft: Draft) => readonly Day[]]>
> = {
  'a head': [HEAD, ({ report }) => [report?.date]],
  'an audit trail': [
    (date) =>
      `${HEAD(MEETING)}AUDIT TRAIL\n\nLead Officer\tJo Reed\nVersion\tFinal\nDated\t${date}\nKey Decision?\tNo\n`,
    ({ audit }) => [audit?.dated],
  ],
  'the day of sending': [
    (date) =>
      `${HEAD(MEETING)}AUDIT TRAIL\n\nLead Officer\tJo Reed\nVersion\tFinal\nDate final report sent to Constitutional Team\t${date}\n`,
    ({ audit }) => [audit?.sent],
  ],
  'a table': [
    (date) => body(`The plan:\n\nAction\tOwner\tDue\nOpen a centre\tHead of Care\t${date}\n\n3. Words.`),
    ({ actions }) => actions.map(({ due }) => due),
  ],
  'an action': [
    (date) => body(`The council will:\n• open a centre by ${date}\n• close a home`),
    ({ actions }) => actions.map(({ due }) => due),
  ],
  'a promise': [
    (date, who) => body(`A report by ${who} will be brought to the committee by ${date}.`),
    ({ commitments }) => commitments.map(({ due }) => due),
  ],
  'a promise that begins with it': [
    (date, who) => body(`By ${date} a report by ${who} will be brought to the committee.`),
    ({ commitments }) => commitments.map(({ due }) => due),
  ],
  'an inspection': [
    (date, who) => body(`The Ofsted inspection of children's services, led by ${who}, began on ${date}.`),
    ({ inspection }) => [inspection?.started],
  ],
  'a deadline': [
    (date, who) =>
      body(
        `Within 70 working days of publication of the inspection report (24 March 2016) ${who} must send a plan. The last date for submission is ${date}.`,
      ),
    ({ deadlines }) => deadlines.map(({ stated }) => stated),
  ],
  prose: [(date, who) => body(`It was sent to ${who} on ${date} as said.`), ({ dates }) => dates],
};

const wholeDay = (day: Day): string | null => {
  if (day === null || day === undefined || typeof day === 'string') return day ?? null;
  return day.earliest === day.latest ? day.earliest : null;
};

const anyDay = fc.integer({ min: 0, max: 365 * 18 }).map((days) => addDays('2008-01-01', days));
const partsFor = (date: string): Parts => {
  const { year, month, day } = partsOf(date);
  return { year, month, day, name: MONTHS[month - 1] ?? '', weekday: weekdayOf(date) };
};

/** Characters that nobody sees, put between those of the words; controls and spaces only where a space is. */
const unseen = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...UNSEEN)), { maxLength: 3 });
const sprinkled = (words: string, marks: readonly (readonly [number, string])[]): string =>
  marks.reduce((text, [at, mark]) => {
    const place = at % (text.length + 1);
    if (mark !== '\u0007' && mark !== '\u00a0') return text.slice(0, place) + mark + text.slice(place);
    return text.replace(' ', () => (mark === '\u0007' ? `${mark} ` : mark));
  }, words);

describe.each(Object.keys(PLACES))('a date in %s', (name) => {
  const [paper, read] = PLACES[name] as (typeof PLACES)[string];

  it('is the day that it says, or none and a warning', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...FORMS),
        fc.constantFrom(...SHORT_FORMS),
        unseen,
        (date, form, who, marks) => {
          const words = sprinkled(form(partsFor(date)), marks);
          const draft = draftOf(paper(words, who));
          const days = read(draft).flatMap((day) => wholeDay(day) ?? []);
          const told = [words, formatDate(date), days];
          expect(told).toEqual([words, formatDate(date), days.filter((day) => day === date)]);
          const said = draft.warnings.filter(({ what }) => /gives no day|says no year|was not read/.test(what));
          if (days.length === 0) expect([words, said.length + draft.discrepancies.length]).not.toEqual([words, 0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the forms', () => {
  it('are fifty and more, of which most are read', () => {
    const read = FORMS.filter((form) => {
      const draft = draftOf(body(`It was sent on ${form(partsFor('2017-09-20'))} as said.`));
      return draft.dates.some((date) => wholeDay(date) === '2017-09-20');
    });
    expect(FORMS.length).toBeGreaterThanOrEqual(50);
    expect(read.length).toBeGreaterThanOrEqual(FORMS.length - 24);
  });
});
