import { dateInWords, instantInWords } from '#libs/words/dates.js';
import type { AnnualFigures, PlainTable, TrackerPaper } from '../paper.js';
import { ORIGIN_TITLES } from '../content/words.js';

/** What stands in a cell of which the record says nothing. */
export const NOTHING = '–';

export const NO_ROWS = 'None.';

/** "As recorded up to position 1200 (23 November 2026 at 10:04), for 20 September 2017" */
export const speaksFor = ({ moment: { position, knownAt, day } }: Pick<TrackerPaper, 'moment'>): string =>
  `As recorded up to position ${position}${knownAt === null ? '' : ` (${instantInWords(knownAt)})`}, for ${dateInWords(day)}`;

/** What it compares with, in a sentence. */
export const comparesWith = ({ since }: Pick<TrackerPaper, 'since'>): string =>
  since === null
    ? 'No earlier meeting of it is recorded, so nothing is compared.'
    : `Compared with the meeting of ${dateInWords(since.day)}, as things stood at the end of that day.`;

export const foundAt = ({ address, moment }: Pick<TrackerPaper, 'address' | 'moment'>): string =>
  `It can be had again, the same, at ${address} for as long as entries are folded in the order called “${moment.order}”.`;

const signed = (now: number, before: number | null): string => {
  if (before === null) return NOTHING;
  return now === before ? 'the same' : now > before ? `${now - before} more` : `${before - now} fewer`;
};

export const figuresTable = ({ figures }: Pick<TrackerPaper, 'figures'>): PlainTable => ({
  columns: ['What', 'Now', 'At the last meeting', 'Difference'],
  rows: figures.map((figure) => [
    figure.label,
    String(figure.count),
    figure.before === null ? NOTHING : String(figure.before),
    signed(figure.count, figure.before),
  ]),
});

const annualRow = ({ year, origin, made, accepted, implemented }: AnnualFigures): readonly string[] => [
  ...[year, ORIGIN_TITLES[origin], String(made), String(accepted), String(implemented)],
];

export const annualTable = ({ annual }: Pick<TrackerPaper, 'annual'>): PlainTable => ({
  columns: ['Municipal year', 'Origin', 'Made', 'Accepted', 'Implemented'],
  rows: annual.map(annualRow),
});

export const keyTable = ({ key }: Pick<TrackerPaper, 'key'>): PlainTable => ({
  columns: ['Status', 'What it means'],
  rows: key.map(({ words, means }) => [words, means]),
});
