/** A text as it is read, and where each of its characters stands in the text it was made from. */
export interface CleanText {
  readonly text: string;
  /** The place in the decoded text of character `at` of this one; of its length, the end of that text. */
  origin(at: number): number;
  /** How many control characters there were. */
  readonly controls: number;
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
/** What some makers of text put where a word was cut: the soft hyphen, and U+0002 in its place. */
const CUTS = ['\u00ad', '\u0002'];
const LINE_END = /[\v\u0085\u2028\u2029]/;
const CONTROL = /[\p{Cc}\ufffe\uffff]/u;
const SPACE = /[\p{Zs}\u2800]/u;
/** Nothing to see: zero-width characters, marks of direction, variation selectors, tags, annotations. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
/** Texts without any of these are read as they are. */
const UNCLEAN = /[^\n\r\f\t\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u27ff]/;

/**
 * The text as a reader sees it: controls, and what cannot be seen, are no part of it; a word that holds U+0002 or a soft
 * hyphen is whole; ligatures are their letters, spaces are spaces, and every line ends with a line feed, a return, or a
 * form feed, which ends the page too.
 */
export function cleanText(decoded: string): CleanText {
  if (!UNCLEAN.test(decoded)) return { text: decoded, origin: (at) => at, controls: 0 };
  const parts: string[] = [];
  const origins: number[] = [];
  let controls = 0;
  for (let at = 0; at < decoded.length;) {
    const char = String.fromCodePoint(decoded.codePointAt(at) ?? 0);
    const isControl = CONTROL.test(char) && !/[\t\n\r\f\v\u0085]/.test(char);
    if (isControl) controls++;
    for (const one of seenOf(decoded, at, char, isControl)) {
      parts.push(one);
      origins.push(at);
    }
    at += char.length;
  }
  origins.push(decoded.length);
  return { text: parts.join(''), origin: (at) => origins[at] ?? decoded.length, controls };
}

/** What a reader sees of one character, in UTF-16 units. */
function seenOf(decoded: string, at: number, char: string, isControl: boolean): string[] {
  if (/[ -~\n\r\f\t]/.test(char)) return [char];
  if (CUTS.includes(char)) return cut(decoded, at);
  if (LINE_END.test(char)) return ['\n'];
  if (isControl || SPACE.test(char)) return [' '];
  if (INVISIBLE.test(char)) return [];
  return (LIGATURES[char] ?? char).split('');
}

/** Within a word it is nothing, at a line's end a hyphen; a soft hyphen is nothing elsewhere too. */
function cut(decoded: string, at: number): string[] {
  if (!/[\p{L}\p{M}]/u.test(decoded.charAt(at - 1))) return decoded.charAt(at) === '\u00ad' ? [] : [' '];
  if (/[\p{L}\p{M}]/u.test(decoded.charAt(at + 1))) return [];
  if (/^[ \t]*[\r\n]/.test(decoded.slice(at + 1, at + 20))) return ['-'];
  return decoded.charAt(at) === '\u00ad' ? [] : [' '];
}
