import Table from 'cli-table3';
import { formatDate } from '#libs/calendar/index.js';
import type { Draft, Locator } from '#libs/report-import/draft.js';

const NOT_SAID = '—';

const day = (date: string | null | undefined): string => (date ? formatDate(date) : NOT_SAID);
const characters = ({ from, to }: Locator): string => `${from}–${to}`;
const place = (locator: Locator): string =>
  [locator.paragraph === null ? locator.section : `par. ${locator.paragraph}`, characters(locator)]
    .filter(Boolean)
    .join(', ');

const DESIGNED_FOR = 116;
const NARROWEST = 80;
const WIDEST = 160;

interface Section {
  readonly title: string;
  /** None where a row is a name and what it is; such rows are neither counted nor ruled off. */
  readonly head: readonly string[];
  /** Columns of a line of `DESIGNED_FOR`; the widest takes what the others leave. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const facts = (draft: Draft): Section => {
  const { report, inspection, audit } = draft;
  const rows: [string, string | null][] = [
    ['Authority', draft.authority?.name ?? null],
    ['Committee', report?.meeting ?? null],
    ['Meeting', day(report?.date)],
    ['Item', report?.itemNo ?? null],
    ['Classification', report?.classification ?? null],
    ['Title', report?.title ?? null],
    ['From', report?.from ?? null],
    ['Framework', inspection?.framework ?? null],
    ['Inspection', inspection ? `${day(inspection.started)} to ${day(inspection.concluded)}` : null],
    ['Announced', inspection ? day(inspection.announced) : null],
    ['Published', inspection ? day(inspection.published) : null],
    ['Previous one', inspection?.previous?.words ?? null],
    ['Lead officer', audit?.leadOfficer ?? null],
    ['Version, dated', audit ? `${audit.version ?? NOT_SAID}, ${day(audit.dated)}` : null],
  ];
  return {
    title: 'The paper',
    head: [],
    widths: [18, 96],
    rows: rows.map(([what, says]) => [what, says ?? NOT_SAID]),
  };
};

const sections = (draft: Draft): Section[] => [
  facts(draft),
  {
    title: 'Recommendations',
    head: ['No.', 'Kind', 'Text', 'Where, characters'],
    widths: [6, 10, 72, 24],
    rows: draft.recommendations.map((r) => [r.no ?? NOT_SAID, r.kind ?? NOT_SAID, r.text, place(r.locator)]),
  },
  {
    title: 'Judgements',
    head: ['Code', 'Area', 'Grade', 'Where, characters'],
    widths: [10, 50, 25, 27],
    rows: draft.judgements.map((j) => [j.code, `${j.parent ? '· ' : ''}${j.area}`, j.grade, place(j.locator)]),
  },
  {
    title: 'Planned actions',
    head: ['Par.', 'Text', 'Owner', 'Due', 'RAG', 'Characters'],
    widths: [7, 59, 12, 13, 7, 14],
    rows: draft.actions.map((a) => [
      `${a.paragraph ?? ''}.${a.bullet}`,
      a.text,
      a.owner ?? NOT_SAID,
      typeof a.due === 'string' ? day(a.due) : (a.due?.words ?? NOT_SAID),
      a.rag ?? NOT_SAID,
      characters(a.locator),
    ]),
  },
  {
    title: 'Deadlines',
    head: ['Words', 'Stated', 'Computed', 'Not counted'],
    widths: [46, 20, 20, 26],
    rows: draft.deadlines.map((d) => [
      d.words,
      day(d.stated),
      `${day(d.computed)}${d.agrees === false ? ' (differs)' : ''}`,
      d.excluded.map((e) => `${day(e.date)}: ${e.why}`).join('\n') || 'only weekends',
    ]),
  },
  {
    title: 'Commitments to report back',
    head: ['Par.', 'Text', 'To'],
    widths: [7, 75, 30],
    rows: draft.commitments.map((c) => [String(c.paragraph ?? ''), c.text, c.to]),
  },
  {
    title: 'Consultation',
    head: ['Who', 'Comments sought', 'Included'],
    widths: [64, 24, 24],
    rows: draft.consultation.map((c) => [c.who, c.sought, c.included]),
  },
  {
    title: 'Dates that are not full dates',
    head: ['Par.', 'Words', 'Earliest', 'Latest'],
    widths: [7, 57, 24, 24],
    rows: draft.dates
      .filter((d) => d.earliest !== d.latest)
      .map((d) => [String(d.paragraph ?? ''), d.words, day(d.earliest), day(d.latest)]),
  },
  {
    title: 'Discrepancies: the record will hold both statements until a person decides',
    head: ['Statements', 'Why they cannot both hold'],
    widths: [56, 56],
    rows: draft.discrepancies.map((d) => [d.statements.join('\n'), d.why]),
  },
  {
    title: 'Warnings',
    head: ['What'],
    widths: [113],
    rows: draft.warnings.map((w) => [w.what]),
  },
];

/** There may be more words than a function takes arguments. */
const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);
const PADDING = 2;

/** Wide enough for the longest word of each column, no wider than what stands in it, and together one line. */
const columnWidths = ({ head, rows, widths }: Section, columns: number): number[] => {
  const cells = widths.map((_, at) => [head[at] ?? '', ...rows.map((row) => row[at] ?? '')]);
  const least = cells.map((texts) => longest(texts.flatMap((text) => text.split(/\s+/))) + PADDING);
  const most = cells.map((texts) => longest(texts.flatMap((text) => text.split('\n'))) + PADDING);
  const fitted = widths.map((width, at) =>
    Math.min(most[at] ?? 0, Math.max(least[at] ?? 0, Math.floor((width * columns) / DESIGNED_FOR))),
  );
  const widest = widths.indexOf(Math.max(...widths));
  const borders = widths.length + 1;
  const left = columns - borders - fitted.reduce((sum, width, at) => (at === widest ? sum : sum + width), 0);
  fitted[widest] = Math.min(most[widest] ?? 0, Math.max(least[widest] ?? 0, left));
  return fitted;
};

const UNRULED = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

const drawn = (section: Section, columns: number): string => {
  const { title, head, rows } = section;
  const isList = head.length > 0;
  const table = new Table({
    head: [...head],
    colWidths: columnWidths(section, columns),
    wordWrap: true,
    style: { head: [], border: [] },
    ...(isList ? {} : { chars: UNRULED }),
  });
  table.push(...rows.map((row) => [...row]));
  return `${title}${isList ? ` (${rows.length})` : ''}\n${table.toString()}`;
};

/**
 * The draft as tables for a terminal of so many columns: what was found, where it stands, and what is doubtful. Empty parts
 * are left out; the words of the paper are shown whole, since they are what a person confirms.
 */
export const draftTable = (draft: Draft, columns = DESIGNED_FOR): string =>
  sections(draft)
    .filter(({ rows }) => rows.length > 0)
    .map((section) => drawn(section, Math.min(Math.max(columns, NARROWEST), WIDEST)))
    .join('\n\n');
