import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { PaperColumn, PaperTable, PlainTable, TrackerPaper } from '../paper.js';
import { sharesOf } from './column-widths.js';
import { sameBytes } from './same-bytes.js';
import { annualTable, comparesWith, figuresTable, foundAt, keyTable, NO_ROWS, NOTHING, speaksFor } from './texts.js';
import { xmlText } from './xml-text.js';

/** A4, in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 680;
/** Between the margins of a landscape page. */
const WIDTH = A4.height - 2 * MARGIN;
/** The size of letters, in half points, and what that is in twentieths. */
const SIZE = 18;
const EM = SIZE * 10;

const LINES = /\r\n|[\n\r\u2028\u2029]/;

const runs = (text: string, bold = false): readonly TextRun[] =>
  xmlText(text)
    .split(LINES)
    .map((line, n) => new TextRun({ text: line, ...(bold && { bold }), ...(n > 0 && { break: 1 }) }));

const paragraph = (text: string, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ children: runs(text), ...(heading && { heading, keepNext: true }) });

const caption = (text: string): Paragraph =>
  new Paragraph({ children: runs(text, true), keepNext: true, spacing: { before: 160, after: 60 } });

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph({ children: runs(text) })] });

const head = (text: string): TableCell =>
  new TableCell({ shading: { fill: 'E8EDF0' }, children: [new Paragraph({ children: runs(text, true) })] });

/** Its first row is told as the head, and stands on every page again. */
const table = (columns: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(head) }),
      ...rows.map((row) => new TableRow({ children: row.map(cell) })),
    ],
  });

const plain = (title: string, { columns, rows }: PlainTable): readonly FileChild[] => [
  caption(title),
  table(
    columns,
    rows,
    columns.map((_, n) => (n === 0 ? 5000 : n === columns.length - 1 && columns.length === 2 ? 9000 : 2000)),
  ),
];

const widthsOf = (columns: readonly PaperColumn[]): readonly number[] =>
  sharesOf(columns, WIDTH / EM).map((share) => Math.floor(WIDTH * share));

const tableOf = ({ title, explains, groups }: PaperTable): readonly FileChild[] => [
  paragraph(title, HeadingLevel.HEADING_2),
  paragraph(explains),
  ...(groups.length === 0 ? [paragraph(NO_ROWS)] : []),
  ...groups.flatMap((group) => [
    paragraph(`${group.title} (${group.rows.length})`, HeadingLevel.HEADING_3),
    table(
      group.columns.map(({ label }) => label),
      group.rows.map(({ cells }) => cells.map((each) => each ?? NOTHING)),
      widthsOf(group.columns),
    ),
  ]),
];

const contentOf = (paper: TrackerPaper): readonly FileChild[] => [
  paragraph(paper.authority),
  paragraph(paper.title, HeadingLevel.HEADING_1),
  paragraph(`${speaksFor(paper)}. ${comparesWith(paper)}`),
  ...(paper.introduction === null ? [] : [paragraph(paper.introduction)]),
  paragraph('In figures', HeadingLevel.HEADING_2),
  ...plain('Figures of the tracker', figuresTable(paper)),
  ...(paper.annual.length === 0
    ? []
    : plain('Recommendations by the municipal year, May to April, in which each was made', annualTable(paper))),
  ...paper.pictures.flatMap(({ title, table: same }) => plain(title, same)),
  ...paper.tables.flatMap(tableOf),
  paragraph('What the statuses mean', HeadingLevel.HEADING_2),
  ...(paper.key.length === 0 ? [paragraph(NO_ROWS)] : plain('Statuses, as they are printed', keyTable(paper))),
  paragraph(`${speaksFor(paper)}. ${foundAt(paper)}`),
];

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** The paper as a document of Word: real headings, tables with heads that repeat, on landscape pages. */
export const docxFile = async (paper: TrackerPaper): Promise<Buffer> => {
  const document = new Document({
    title: xmlText(paper.title),
    creator: xmlText(paper.authority),
    description: xmlText(speaksFor(paper)),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: SIZE, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 80 } },
        },
        heading1: { run: { size: 36, bold: true, color: '0B0C0C' } },
        heading2: {
          run: { size: 26, bold: true, color: '0B0C0C' },
          paragraph: { spacing: { before: 280, after: 80 } },
        },
        heading3: {
          run: { size: 20, bold: true, color: '0B0C0C' },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footer() },
        children: contentOf(paper),
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document), paper.moment.knownAt);
};
