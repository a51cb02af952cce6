/** How a paragraph or a list's item begins: a running number, or a mark, letter or number of a list. */
export type Opening = NumberOpening | BulletOpening;

export interface NumberOpening {
  readonly kind: 'number';
  /** Null for a number that a plain number cannot tell. */
  readonly number: number | null;
  readonly length: number;
  /** Where decimals stand in their order: 2.10 comes after 2.9. */
  readonly rank?: number;
}

export interface BulletOpening {
  readonly kind: 'bullet';
  readonly marker: string | null;
  readonly length: number;
  /** The mark itself ("•", "o"), "a" for letters, "1" for numbers: lists within lists have other marks. */
  readonly mark: string;
}

/** Marks that are never prose, the private-use glyphs of symbol fonts among them. */
const GLYPH =
  /^\s*(?:[\u2022\u2023\u2043\u2219\u00b7\u25a0-\u25ff\u27a2\u27a4\u2713\u2714\uf000-\uf0ff]|&bull;|[§Øü»›](?=\s+\p{L}))\s*/u;
const DASH = /^\s*[-–—*](?:\s+|$)/;
/** True where a line begins with a mark of a list that is no letter or number. */
export const startsWithGlyph = (raw: string): boolean => GLYPH.test(raw) || DASH.test(raw);
const LETTER_O = /^\s*o(?:\t| {2,}|$| (?=[a-z]))/;
const LETTERED = /^\s*(?:\(([a-z]|[ivx]{1,4}|\d{1,2})\)|([a-z]|[ivx]{1,4})[.)])(?:\s+|$)/;
const NESTED = /^\s*(\d{1,3})\.(\d{1,2})[.)]?\s+(?=\S)/;
const NUMBER = /^\s*\**(\d{1,3})([.)]?)\**(\s+|$)/;

/** "8 March" and "3 Schools 2017" at the start of a line are words that wrapped. */
const IN_DATE =
  /^(?:\p{Lu}\p{L}+ \d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/**
 * A paragraph's number at the start of a line. Numbers run on: the next one is taken unless prose is plainly under way;
 * one that leaps ahead needs the text before it to be finished; one that falls back numbers a list, or is printed again.
 */
export function numberStart(
  raw: string,
  context: {
    readonly highest: number;
    readonly finished: boolean;
    readonly listed: boolean;
    /** Numbers may begin again: two lists may stand one below the other. */
    readonly restarts: boolean;
  },
): Opening | null {
  const match = NUMBER.exec(raw.slice(0, 60));
  if (match === null) return null;
  const number = Number(match[1]);
  const stopped = match[2] !== '';
  const rest = raw.slice(match[0].length, match[0].length + 40);
  const wide = /\t| {2}/.test(match[3] ?? '');
  const ownLine = rest.trim() === '';
  const capital = ownLine || /^[\s"'“‘(*]*\p{Lu}/u.test(rest);
  const opening: NumberOpening = { kind: 'number', number, length: match[0].length };
  if (number === context.highest + 1) {
    if (stopped) return capital || context.finished ? opening : null;
    return capital && (context.finished || context.listed) && (wide || ownLine || !IN_DATE.test(rest)) ? opening : null;
  }
  if (!stopped && !wide) return null;
  if (number > context.highest && number <= context.highest + 30) return capital && context.finished ? opening : null;
  if (number > context.highest) return null;
  if (context.listed) return { kind: 'bullet', marker: String(number), length: match[0].length, mark: '1' };
  const printedAgain = context.restarts || number === context.highest;
  return printedAgain && number > 0 && stopped && capital && context.finished ? opening : null;
}

const DECIMAL = /^\s*\**(\d{1,2})\.(\d{1,2})\.?\**(?:\s+|$)(?=["'“‘(*]*\p{Lu}|$)/u;

const rank = (major: string | undefined, minor: string | undefined): number => Number(major) * 1000 + Number(minor);

/**
 * "2.3" at the start of a line, in a paper that numbers its paragraphs so; `after` is the rank of the one before. 2.10
 * cannot be told from 2.1 as a number, so such a paragraph has none.
 */
export function decimalStart(raw: string, after: number): NumberOpening | null {
  const match = DECIMAL.exec(raw.slice(0, 60));
  if (match === null || rank(match[1], match[2]) <= after) return null;
  const number = match[2]?.endsWith('0') ? null : Number(`${match[1]}.${match[2]}`);
  return { kind: 'number', number, length: match[0].length, rank: rank(match[1], match[2]) };
}

/** True for the number that comes next: 2.4 after 2.3, or 3.1 after any of 2. */
export const isNextDecimal = (rank: number, after: number): boolean =>
  rank === after + 1 || (rank % 1000 === 1 && Math.floor(rank / 1000) === Math.floor(after / 1000) + 1);

/** True where paragraphs are numbered "1.1", "1.2" and whole numbers, if any, number headings. */
export function numbersInDecimals(lines: readonly string[]): boolean {
  const decimals = lines.filter((line) => DECIMAL.test(line)).length;
  const whole = lines.filter((line) => /^\s*\d{1,3}[.)]\s+(?:\S+\s+){6}/.test(line)).length;
  return decimals >= 3 && decimals > whole;
}

/** "i" begins or goes on a roman list unless it follows "h"; so do "v" and "x" in their places. */
const isRoman = (letter: string, last: string | null): boolean =>
  letter.length > 1 || (/^[ivx]$/.test(letter) && last !== String.fromCharCode(letter.charCodeAt(0) - 1));

/**
 * A list's item at the start of a line. A dash or a star may also be prose that wrapped, so it needs a stop before it
 * (`afterStop`); a letter must be the first, or follow another item.
 */
export function bulletStart(
  raw: string,
  context: { readonly afterStop: boolean; readonly lastMarker: string | null; readonly paragraph: number | null },
): BulletOpening | null {
  const head = raw.slice(0, 200);
  const glyph = GLYPH.exec(head);
  if (glyph) return { kind: 'bullet', marker: null, length: glyph[0].length, mark: glyph[0].trim() };
  const inList = context.lastMarker !== null;
  const dash =
    DASH.exec(head) ?? (context.afterStop || (inList && /^\s*o(?:\t| {2}|$)/.test(head)) ? LETTER_O.exec(head) : null);
  if (dash && !head.trimStart().startsWith('**') && (context.afterStop || inList))
    return { kind: 'bullet', marker: null, length: dash[0].length, mark: dash[0].trim() };
  const lettered = LETTERED.exec(head);
  const letter = lettered?.[1] ?? lettered?.[2];
  if (lettered && letter !== undefined && (inList || (context.afterStop && /^(?:a|i|1)$/.test(letter))))
    return {
      kind: 'bullet',
      marker: letter,
      length: lettered[0].length,
      mark: isRoman(letter, context.lastMarker) ? 'i' : 'a',
    };
  const nested = NESTED.exec(head);
  if (nested && Number(nested[1]) === context.paragraph && context.afterStop)
    return { kind: 'bullet', marker: `${nested[1]}.${nested[2]}`, length: nested[0].length, mark: '1' };
  return null;
}
