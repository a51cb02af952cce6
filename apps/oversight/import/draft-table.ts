import Table from 'cli-table3';
import { formatDate } from '#libs/calendar/index.js';
import type { Draft, Locator } from '#libs/report-import/draft.js';

const NOT_SAID = '—';

const day = (date: string | null | undefined): string => (date ? formatDate(date) : NOT_SAID);
const place = ({ section, paragraph, from, to }: Locator): string =>
  [paragraph === null ? section : `paragraph ${paragraph}`, `characters ${from}–${to}`].filter(Boolean).join(', ');

const DESIGNED_FOR = 116;
const NARROWEST = 80;
const WIDEST = 160;

interface Section {
  readonly title: string;
  readonly head: readonly string[];
  /** Columns of a line of `DESIGNED_FOR`. */
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
    title: 'The paper: facts',
    head: ['What', 'As the paper says'],
    widths: [18, 96],
    rows: rows.map(([what, says]) => [what, says ?? NOT_SAID]),
  };
};

const sections = (draft: Draft): Section[] => [
  facts(draft),
  {
    title: 'Recommendations',
    head: ['No.', 'Kind', 'Text', 'Where'],
    widths: [6, 10, 68, 28],
    rows: draft.recommendations.map((r) => [r.no ?? NOT_SAID, r.kind ?? NOT_SAID, r.text, place(r.locator)]),
  },
  {
    title: 'Judgements',
    head: ['Code', 'Area', 'Grade', 'Where'],
    widths: [10, 50, 24, 28],
    rows: draft.judgements.map((j) => [j.code, `${j.parent ? '  ' : ''}${j.area}`, j.grade, place(j.locator)]),
  },
  {
    title: 'Planned actions',
    head: ['Par.', 'Text', 'Owner', 'Due', 'RAG', 'Where'],
    widths: [7, 60, 9, 9, 7, 20],
    rows: draft.actions.map((a) => [
      `${a.paragraph ?? ''}.${a.bullet}`,
      a.text,
      a.owner ?? NOT_SAID,
      typeof a.due === 'string' ? day(a.due) : (a.due?.words ?? NOT_SAID),
      a.rag ?? NOT_SAID,
      place(a.locator),
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

/**
 * The draft as tables for a terminal of so many columns: what was found, where it stands, and what is doubtful. Empty parts
 * are left out; the words of the paper are shown whole, since they are what a person confirms.
 */
export const draftTable = (draft: Draft, columns = DESIGNED_FOR): string => {
  const scale = Math.min(Math.max(columns, NARROWEST), WIDEST) / DESIGNED_FOR;
  return sections(draft)
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, head, widths, rows }) => {
      const colWidths = widths.map((width) => Math.max(Math.floor(width * scale), 6));
      const table = new Table({ head: [...head], colWidths, wordWrap: true, style: { head: [], border: [] } });
      table.push(...rows.map((row) => [...row]));
      return `${title} (${rows.length})\n${table.toString()}`;
    })
    .join('\n\n');
};
