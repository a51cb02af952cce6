import type { Range } from '../model/passage.js';
import type { Line, SourceText } from '../document/source-text.js';
import { wordsOfCells } from './tables/cells.js';

/** The words that withhold a paper, and where they stand. */
export interface Marking extends Range {
  readonly words: string;
}

const PARTS = 'part (?:ii|2|two|b)';
const WITHHELD =
  'not (?:for|to be) (?:publication|published|disclosure|disclosed|circulation|circulated|release|released|public|copying|copied)' +
  '(?: (?:release|disclosure|circulation|inspection|view|access))?(?: to (?:the )?(?:press|public|media)(?: (?:and|or) (?:the )?(?:press|public))?)?' +
  '(?: (?:and|or) (?:for )?(?:publication|disclosure|circulation|release))*|' +
  'do not (?:publish|disclose|circulate|release|copy)|withheld from (?:publication|disclosure|the public)|' +
  'contain(?:s|ing) (?:exempt|confidential) information|' +
  '(?:strictly |highly )?private (?:and|&) confidential|(?:strictly|highly) confidential|exempt from (?:publication|disclosure)|' +
  'official sensitive(?: (?:personal|commercial))?|restricted circulation|' +
  'commercial(?:ly)? in confidence|in (?:strict|the strictest) confidence|pink (?:paper|report|page|sheet)s?|printed on pink(?: paper)?|' +
  '(?:closed|exempt|confidential|restricted|private) (?:report|agenda|paper|item|appendix|session|business|version)|' +
  `${PARTS} (?:closed|exempt|private|confidential|restricted|pink)(?: (?:report|item|paper|agenda|session|business)s?)?`;
/** Ordinary words, which mark a paper only in its head or at the edges of its pages: elsewhere they may be a heading or a cell. */
const ORDINARY =
  '(?:exempt|confidential) information|(?:closed|exempt|confidential|restricted|private) (?:report|paper|item)s|in confidence|closed|exempt|confidential|restricted|private|(?:top )?secret|not open(?: to the (?:press and )?public)?|' +
  '(?:for )?members only|commercially sensitive(?: information)?|exclusion of (?:the )?(?:press and (?:the )?public|public(?: and (?:the )?press)?)|' +
  `(?:press and (?:the )?public|public(?: and (?:the )?press)?) excluded|${PARTS}(?: (?:report|item|paper|agenda|session|business)s?)?`;
/** What the law calls the reason, which may follow: Local Government Act 1972, section 100I and Schedule 12A. */
const NUMBERS = '\\d[\\d ]*(?: ?(?:and|&|to) \\d+)*';
const BY_LAW =
  '(?:exempt )?(?:(?:by virtue of|under|in accordance with|pursuant to) )?(?:exempt )?(?:information )?(?:' +
  `(?:(?:the )?(?:paragraph|para|categor(?:y|ies))(?: ?s)? )?${NUMBERS} (?:of )?(?:part (?:1|i|one) (?:of )?)?(?:the )?sch(?:edule)? 12a|` +
  `sch(?:edule)? 12a (?:part (?:1|i|one) )?(?:paragraph|para|categor(?:y|ies))(?: ?s)? ${NUMBERS}|` +
  `category ${NUMBERS} (?:of )?(?:the )?access to information procedure rules)`;
const REASON =
  '(?: (?:by virtue of|under|in accordance with|pursuant to|as defined (?:in|by)|because|(?:exempt )?(?:paragraph|para)(?: ?s)?|category|categories|sch(?:edule)?|section|reason|regulation|access to information|local government)\\b.{0,200})?';
/** Words that stand beside a mark and are none. */
const BESIDE = 'draft|final|urgent|commercial|and|or|&';
const alone = (words: string): RegExp => {
  const some = `(?:${words}|${BY_LAW})`;
  const source = `(?:(?:${BESIDE}) )*${some}(?: (?:${BESIDE}|${some}))*${REASON}`;
  // A soft hyphen may be all that parts two words.
  return new RegExp(`^(?:${source.replaceAll('not (?:for|to be) ', 'not ?(?:for|to be) ?')})$`, 'i');
};
const MARK_IN_HEAD = alone(`${WITHHELD}|${ORDINARY}`);
/** What makes a mark of one anywhere: more than ordinary words, or the law beside them. */
const STRONG = new RegExp(
  `\\b(?:${WITHHELD.replaceAll('not (?:for|to be) ', 'not ?(?:for|to be) ?')})\\b|^(?:exempt|confidential)\\b.*\\b(?:paragraph|para|category|categories|sch(?:edule)?)\\b.*\\d`,
  'i',
);
const isMark = (words: string): boolean => MARK_IN_HEAD.test(words) && STRONG.test(words);
/** The law alone: "Paragraph 3 of Schedule 12A". */
const LAW = new RegExp(`^${BY_LAW}\\b.{0,120}$`, 'i');
/** What a paper says of itself, in a sentence. Exempt from something else, or restricted to something, is no mark. */
const OF_ITSELF = new RegExp(
  `\\bth(?:is|e following) (?:report|paper|document|item|appendix) (?:is|are|contains|has been marked|is marked)(?: as)? (?!not exempt)(?:an? )?(?:${WITHHELD}|(?:exempt|confidential) information|exempt(?! from)|confidential|(?:restricted|closed)(?! to))\\b`,
  'i',
);
/** At a title's end: "Disposal of the depot – closed report". */
const AFTER_TITLE = new RegExp(`[–—([-] ?(?:${WITHHELD}|${ORDINARY})[)\\]]?$`, 'i');
/** Five letters or more, each alone. */
const LETTERSPACED = /^(?:\p{L} +){4,}\p{L}$/u;
const SQUEEZED = new RegExp(`^(?:${`${WITHHELD}|${ORDINARY}`.replaceAll(' ', ' ?')})+$`, 'i');
const PAGE_NUMBER = /^(?:page|p\.?)? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i;
const NO = /^(?:no|none|nil|n\/?a|not applicable|not exempt)$/i;

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

/** Its words alone, whatever stands between them. */
const wordsOf = (text: string): string =>
  plain(text)
    .replace(/[-_–—.,:;/()[\]{}]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

const isSpaced = (text: string): boolean =>
  text.split(/[\t|]/).some((cell) => {
    const words = wordsOf(cell);
    return LETTERSPACED.test(words) && SQUEEZED.test(words.replaceAll(' ', ''));
  });

/** The cells of a line, less its page number and what it says is not so: "Exempt: No". */
const cellsOf = (text: string): readonly string[] => {
  const cells = wordsOfCells(text).filter((cell) => cell.trim() !== '' && !PAGE_NUMBER.test(plain(cell)));
  return cells.filter((_, n) => !NO.test((cells[n + 1] ?? '').trim()));
};

const marksInHead = (text: string): boolean =>
  OF_ITSELF.test(plain(text)) ||
  [text, ...cellsOf(text)].some(
    (cell) => MARK_IN_HEAD.test(wordsOf(cell)) || LAW.test(wordsOf(cell)) || AFTER_TITLE.test(plain(cell)),
  );

/** Past the head, on a line of its own: in capitals, or with no text around it, or at the edge of a page. */
const marksBelow = (text: string, isApart: boolean): boolean => {
  if (OF_ITSELF.test(plain(text))) return true;
  const [cell, ...others] = cellsOf(text);
  const words = wordsOf(cell === undefined || others.length > 0 ? text : cell);
  return isMark(words) && (isApart || words === words.toUpperCase());
};

/** The first and the last filled line of each page but the first's head. */
const edgesOf = (source: SourceText): ReadonlyMap<number, 'first' | 'last'> => {
  const edges = new Map<number, 'first' | 'last'>();
  let last: Line | null = null;
  let begins = false;
  for (const line of source.lines) {
    if (!line.blank) {
      if (begins) edges.set(line.index, 'first');
      begins = false;
      last = line;
    }
    if (!source.endsPage(line)) continue;
    if (last !== null && !edges.has(last.index)) edges.set(last.index, 'last');
    begins = true;
  }
  if (source.pages !== null && last !== null && !edges.has(last.index)) edges.set(last.index, 'last');
  return edges;
};

/** Ordinary words that run at the head or foot of two pages or more, by what they say and where. */
const runningMarks = (source: SourceText, edges: ReadonlyMap<number, 'first' | 'last'>): ReadonlySet<number> => {
  const places = new Map<string, number[]>();
  for (const [index, edge] of edges) {
    const [cell, ...others] = cellsOf(source.raw(source.lines[index] as Line));
    const words = cell === undefined || others.length > 0 ? '' : wordsOf(cell);
    if (!MARK_IN_HEAD.test(words) && !LAW.test(words)) continue;
    const key = `${edge} ${words.toLowerCase()}`;
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return new Set([...places.values()].filter(({ length }) => length > 1).flat());
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
  const edges = edgesOf(source);
  const running = runningMarks(source, edges);
  const isApart = (line: Line): boolean => {
    const [before, after] = [lines[line.index - 1], lines[line.index + 1]];
    const above = !before || before.blank || source.endsPage(before);
    if (above && (!after || after.blank || source.endsPage(line))) return true;
    return edges.has(line.index) && /^\P{L}*\p{Lu}/u.test(source.raw(line));
  };
  for (const line of lines) {
    if (line.blank || line.to - line.from > LONGEST) continue;
    const next = lines[line.index + 1];
    const raw = source.raw(line);
    const two =
      next && !next.blank && next.to - line.from <= LONGEST ? `${raw.trimEnd()} ${source.raw(next).trim()}` : null;
    const isInHead = line.index < head;
    const marks = (text: string) => isSpaced(text) || (isInHead ? marksInHead(text) : marksBelow(text, isApart(line)));
    if (marks(raw) || running.has(line.index)) return { from: line.from, to: line.to, words: source.words(line).text };
    if (two !== null && next && two === two.toUpperCase() && isMark(wordsOf(two)))
      return { from: line.from, to: next.to, words: source.words(line, next).text };
  }
  return null;
};
