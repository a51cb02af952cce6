import type { ParagraphNumber } from '#libs/domain/shared/paragraph-number.js';
import { addDays, daysBetween, formatDate, weekdayOf } from '#libs/calendar/index.js';
import type { DraftAudit, DraftDeadline, DraftDiscrepancy, DraftInspection, DraftReport } from '../draft.js';
import type { DocumentModel } from '../model/document-model.js';
import { locateBlock } from '../model/locate-block.js';
import { followsAnnouncement, type ReadInspection } from './inspection.js';
import type { FormDate } from './fields.js';
import type { ProseSentence } from './prose.js';

export interface ReadSoFar {
  readonly prose: readonly ProseSentence[];
  readonly report: DraftReport | null;
  readonly inspection: DraftInspection | null;
  readonly others: ReadInspection['others'];
  readonly audit: DraftAudit | null;
  /** The dates of head, tables and audit trail, which are no prose. */
  readonly formDates: readonly FormDate[];
  readonly deadlines: readonly DraftDeadline[];
}

/** Statements of the paper that cannot all hold. Each stays as it is written; nothing is corrected. */
export function findDiscrepancies(document: DocumentModel, read: ReadSoFar): DraftDiscrepancy[] {
  const inProse = proseDates(document, read);
  return [
    ...wrongWeekdays(inProse),
    ...impossibleDays(inProse),
    ...wrongWeekdays(read.formDates),
    ...impossibleDays(read.formDates),
    ...arrivals(document, read),
    ...otherDates(document, read),
    ...yearsAgo(document, read),
    ...wrongDeadlines(read),
    ...auditOrder(read),
  ];
}

const sameDay = (named: string, date: string): boolean =>
  weekdayOf(date).toLowerCase().startsWith(named.toLowerCase().slice(0, 3));

/** A date wherever it stands, with its place. */
type PlacedDate = Pick<FormDate, 'words' | 'weekdays' | 'impossible' | 'locator'>;

const proseDates = (document: DocumentModel, { prose }: ReadSoFar): PlacedDate[] =>
  prose.flatMap(({ block, dates }) =>
    dates.map((date) => ({ ...date, locator: locateBlock(document, block, date.passage.range()) })),
  );

const wrongWeekdays = (dates: readonly PlacedDate[]): DraftDiscrepancy[] =>
  dates.flatMap(({ words, weekdays, locator }) =>
    weekdays
      .filter(({ weekday, date }) => !sameDay(weekday, date))
      .map(({ date }) => ({ statements: [words], why: `${formatDate(date)} was a ${weekdayOf(date)}`, locator })),
  );

const impossibleDays = (dates: readonly PlacedDate[]): DraftDiscrepancy[] =>
  dates
    .filter(({ impossible }) => impossible)
    .map(({ words, locator }) => ({ statements: [words], why: 'there is no such day', locator }));

/** "announced on Monday 5 March, the following day … arrived" against the day on which the inspection started. */
function arrivals(document: DocumentModel, { prose, inspection }: ReadSoFar): DraftDiscrepancy[] {
  const started = inspection?.started;
  const announced = inspection?.announced;
  if (!started || !announced) return [];
  const sentence = prose.find(
    ({ passage, dates }) => followsAnnouncement(passage.plain) && dates.some((date) => date.earliest === announced),
  );
  const date = sentence?.dates.find((one) => one.earliest === announced);
  if (sentence === undefined || date === undefined) return [];
  const startWords = inspection?.sources['started'];
  const statements = [
    `${paragraph(startWords?.locator.paragraph ?? null)}${startWords?.words ?? formatDate(started)}`,
    `${paragraph(sentence.block.paragraph)}${sentence.passage.text}`,
  ];
  const locator = locateBlock(document, sentence.block, sentence.passage.range());
  const wrong = date.weekdays.find(({ weekday, date: day }) => !sameDay(weekday, day));
  if (wrong !== undefined) {
    const nearest =
      [1, -1, 2, -2, 3, -3].map((step) => addDays(announced, step)).find((day) => sameDay(wrong.weekday, day)) ??
      announced;
    return [
      {
        statements,
        why: `if the ${weekdayName(nearest)} is right, the inspectors arrived on ${formatDate(addDays(nearest, 1))}; if the date is right, on ${formatDate(addDays(announced, 1))}; the inspection is said to have started on ${formatDate(started)}`,
        locator,
      },
    ];
  }
  if (addDays(announced, 1) === started) return [];
  return [
    {
      statements,
      why: `the day after ${formatDate(announced)} is ${formatDate(addDays(announced, 1))}, and the inspection is said to have started on ${formatDate(started)}`,
      locator,
    },
  ];
}

const weekdayName = (day: string): string => weekdayOf(day);
const paragraph = (no: ParagraphNumber | null): string => (no === null ? '' : `paragraph ${no}: `);

function otherDates(document: DocumentModel, { inspection, others }: ReadSoFar): DraftDiscrepancy[] {
  return others.map(({ field, date, sentence }) => {
    const first = inspection?.sources[field];
    return {
      statements: [
        `${paragraph(first?.locator.paragraph ?? null)}${first?.words ?? ''}`,
        `${paragraph(sentence.block.paragraph)}${sentence.passage.text}`,
      ],
      why: `the inspection is said to have been ${field} on ${formatDate(inspection?.[field] ?? date)} and on ${formatDate(date)}`,
      locator: locateBlock(document, sentence.block, sentence.passage.range()),
    };
  });
}

/** "around 5 years ago in May 2012": more than a year and a half apart cannot be "around". */
function yearsAgo(document: DocumentModel, { prose, report, inspection }: ReadSoFar): DraftDiscrepancy[] {
  const from = inspection?.started ?? report?.date;
  if (!from) return [];
  return prose.flatMap(({ block, passage, dates }) =>
    dates.flatMap((date) => {
      const years = /\b(\d{1,2}) years ago,? (?:in|on) ?$/i.exec(date.before)?.[1];
      if (years === undefined || date.earliest === null || date.latest === null) return [];
      const apart = daysBetween(date.earliest, from) / 365.25;
      if (Math.abs(apart - Number(years)) <= 1.5) return [];
      return [
        {
          statements: [passage.text],
          why: `${date.words} was about ${Math.round(apart)} years before ${formatDate(from)}`,
          locator: locateBlock(document, block, passage.range()),
        },
      ];
    }),
  );
}

function wrongDeadlines({ deadlines }: ReadSoFar): DraftDiscrepancy[] {
  return deadlines.flatMap(({ agrees, stated, computed, triggerDate, days, unit, words, locator }) => {
    if (agrees !== false || stated === null || computed === null || triggerDate === null) return [];
    const counted = `${days} ${unit === 'days' ? 'days' : 'working days'} after ${formatDate(triggerDate)}`;
    return [
      {
        statements: [words, `the last date is stated as ${formatDate(stated)}`],
        why: `${counted} is ${formatDate(computed)}`,
        locator,
      },
    ];
  });
}

function auditOrder({ audit, report }: ReadSoFar): DraftDiscrepancy[] {
  if (audit === null) return [];
  const found: DraftDiscrepancy[] = [];
  const { dated, sent, locator } = audit;
  if (dated !== null && sent !== null && sent < dated)
    found.push({
      statements: [`Dated ${formatDate(dated)}`, `sent to the constitutional team ${formatDate(sent)}`],
      why: 'it was sent before the day it is dated',
      locator,
    });
  if (report?.date && dated !== null && dated > report.date)
    found.push({
      statements: [`Dated ${formatDate(dated)}`, `put before the meeting of ${formatDate(report.date)}`],
      why: 'it is dated after the meeting',
      locator,
    });
  return found;
}
