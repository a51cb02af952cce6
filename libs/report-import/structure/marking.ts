import type { Range } from '../model/passage.js';
import type { Line, SourceText } from '../document/source-text.js';
import { wordsOfCells } from './tables/cells.js';

/** The words that withhold a paper, and where they stand. */
export interface Marking extends Range {
  readonly words: string;
}

const WITHHELD =
  'not (?:for|to be) (?:publication|published|disclosure|disclosed|circulation|circulated|release|released)|(?:contains |containing )?(?:exempt|confidential) information|' +
  '(?:strictly |highly )?private (?:and|&) confidential|(?:strictly|highly) confidential|exempt from (?:publication|disclosure)|' +
  'official[ -]+sensitive|restricted circulation|(?:closed|exempt|confidential|restricted|private) (?:report|agenda|paper|item|appendix|session|business|version)s?|' +
  'part (?:ii|2|two|b)\\b[ ,:;()\\[–—-]*(?:closed|exempt|private|confidential|restricted)(?: (?:reports?|items?|agenda|session|business))?';
/** Ordinary words, which mark a paper only in its head: elsewhere they may be a cell of a table. */
const ORDINARY = 'closed|exempt|confidential|restricted|private|part (?:ii|2|two|b)';
/** What the law calls the reason, which may follow: Local Government Act 1972, section 100I and Schedule 12A. */
const REASON =
  '(?:[ ,:;()\\[–—-]*(?:by virtue of|under|in accordance with|as defined (?:in|by)|because|(?:exempt )?paragraphs?|category|categories|schedule|section|reason|local government)\\b.{0,200})?';
const AND = '[ ,:;/()\\[\\]–—-]+(?:and |or )?';
const alone = (words: string): RegExp => new RegExp(`^(?:${words})(?:${AND}(?:${words}))*${REASON}$`, 'i');
const MARK = alone(WITHHELD);
const MARK_IN_HEAD = alone(`${WITHHELD}|${ORDINARY}`);
/** A reason alone: "Paragraph 3 of Schedule 12A". */
const LAW =
  /^(?:exempt )?(?:paragraphs?|category|categories)? ?\d[\d ,&and]*(?: of (?:part (?:1|i|one) of )?)?schedule 12a\b.{0,120}$/i;
/** What a paper says of itself, in a sentence. */
const OF_ITSELF = new RegExp(
  `\\bth(?:is|e following) (?:report|paper|document|item|appendix) (?:is|are|contains|has been marked|is marked)(?: as)? (?!not exempt)(?:an? )?(?:${WITHHELD}|exempt|confidential|restricted|closed)\\b`,
  'i',
);
/** At a title's end: "Disposal of the depot – closed report". */
const AFTER_TITLE = new RegExp(`[–—([-] ?(?:${WITHHELD}|${ORDINARY})[)\\]]?$`, 'i');
const LETTERSPACED = /^(?:\p{Lu} +){5,}\p{Lu}$/u;
const SPACED = /^(?:NOTFORPUBLICATION|(?:STRICTLY)?(?:PRIVATEAND)?CONFIDENTIAL|EXEMPT|RESTRICTED)$/;

const END_OF_HEAD =
  /^(?:\d{1,2}[.)]? *)?(?:recommendations?|background|summary|executive summary|introduction|purpose)\b.{0,40}$|^1[.)]\s/i;
const LONGEST_HEAD = 60;
const LONGEST = 400;

/** As it reads: no invisible characters, no ligatures, one space for many, nothing of what frames it. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_=~#•.:–—"“”'‘’-]+|[\s*_=~#•.:–—"“”'‘’-]+$/g, '')
    .replace(/^[([{](.*)[)\]}]$/, '$1')
    .trim();

const isSpaced = (words: string): boolean => LETTERSPACED.test(words) && SPACED.test(words.replaceAll(' ', ''));

const marksInHead = (text: string): boolean =>
  OF_ITSELF.test(plain(text)) ||
  [plain(text), ...wordsOfCells(text).map(plain)].some(
    (cell) => MARK_IN_HEAD.test(cell) || LAW.test(cell) || AFTER_TITLE.test(cell),
  );

/** Past the head, on a line of its own: in capitals, or with no text around it, or at the edge of a page. */
const marksBelow = (text: string, isApart: boolean): boolean => {
  const words = plain(text);
  if (OF_ITSELF.test(words)) return true;
  return MARK.test(words) && (isApart || words === words.toUpperCase());
};

const headOf = (source: SourceText): number => {
  const filled = source.lines.filter(({ blank }) => !blank).slice(0, LONGEST_HEAD);
  const end = filled.find((line) => END_OF_HEAD.test(plain(source.raw(line))));
  return (end ?? filled.at(-1))?.index ?? 0;
};

/**
 * The first marking that a paper is not for the public (Local Government Act 1972, Schedule 12A), whatever its classification
 * says. Position makes it one: above or beside the head, alone on its line, or what the paper says of itself. Words in prose about
 * another document are none.
 */
export const findMarking = (source: SourceText): Marking | null => {
  const { lines } = source;
  const head = headOf(source);
  const isApart = ({ index }: Line): boolean => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const above = !before || before.blank || source.endsPage(before);
    return above && (!after || after.blank || source.endsPage(lines[index] as Line));
  };
  for (const line of lines) {
    if (line.blank || line.to - line.from > LONGEST) continue;
    const next = lines[line.index + 1];
    const raw = source.raw(line);
    const two =
      next && !next.blank && next.to - line.from <= LONGEST ? `${raw.trimEnd()} ${source.raw(next).trim()}` : null;
    const isInHead = line.index < head;
    const marks = (text: string) =>
      isSpaced(plain(text)) || (isInHead ? marksInHead(text) : marksBelow(text, isApart(line)));
    if (marks(raw)) return { from: line.from, to: line.to, words: source.words(line).text };
    if (two !== null && next && two === two.toUpperCase() && MARK.test(plain(two)))
      return { from: line.from, to: next.to, words: source.words(line, next).text };
  }
  return null;
};
