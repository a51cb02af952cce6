/** A stretch of the decoded text, in UTF-16 units, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const CURVED = /[‘’‛′“”‟″‐‑‒–—―−⁄∕！-～]/;
const FULL_WIDTH_OFFSET = 0xfee0;
const narrow = (char: string): string => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET);

/** Same length as the text: quotes straightened, dashes made hyphens, full-width letters and digits narrow, for matching only. */
const straighten = (text: string): string =>
  !CURVED.test(text)
    ? text
    : text
        .replace(/[！-～]/g, narrow)
        .replace(/[‘’‛′]/g, "'")
        .replace(/[“”‟″]/g, '"')
        .replace(/[‐‑‒–—―−]/g, '-')
        .replace(/[⁄∕]/g, '/');

/**
 * Words as a reader takes them, their layout undone (line breaks, runs of spaces, bold marks), each character knowing
 * where it stands in the document. `plain` has the same length, with quotes and dashes made plain for matching.
 */
export class Passage {
  readonly plain: string;

  private constructor(
    readonly text: string,
    private readonly starts: readonly number[],
  ) {
    this.plain = straighten(text);
  }

  /** The words of the given stretches, joined as one text: a line break is a space, but none after "multi-". */
  static of(
    source: string,
    ranges: readonly Range[],
    isCut: (left: string, right: string) => boolean = never,
  ): Passage {
    const chars: string[] = [];
    const starts: number[] = [];
    let gap = false;
    const put = (char: string, at: number): void => {
      if (gap && chars.length > 0) {
        chars.push(' ');
        starts.push(at);
      }
      gap = false;
      chars.push(char);
      starts.push(at);
    };
    for (const { from, to } of ranges) {
      let start = from;
      while (start < to && isSpace(source, start)) start++;
      if (chars.length > 0) {
        gap = !joinsWithoutSpace(chars, source, start, to);
        if (!gap && cutsWord(chars, source.slice(start, start + 40), isCut)) {
          chars.pop();
          starts.pop();
        }
      }
      for (let at = start; at < to; at++) {
        const char = source.charAt(at);
        if (isSpace(source, at)) gap = true;
        else if (char === '*' && source.charAt(at + 1) === '*') at++;
        else put(char, at);
      }
    }
    return new Passage(chars.join(''), starts);
  }

  get empty(): boolean {
    return this.text === '';
  }

  /** The document's stretch that holds characters `i` up to `j` of the text. */
  range(i = 0, j = this.text.length): Range {
    const from = this.starts[i] ?? 0;
    return { from, to: j > i ? (this.starts[j - 1] ?? from) + 1 : from };
  }

  /** Characters `i` up to `j`, without spaces at either end. */
  slice(i: number, j = this.text.length): Passage {
    let a = Math.max(0, i);
    let b = Math.min(this.text.length, j);
    while (a < b && this.text[a] === ' ') a++;
    while (b > a && this.text[b - 1] === ' ') b--;
    return new Passage(this.text.slice(a, b), this.starts.slice(a, b));
  }

  /** This passage and those that follow it, as one. */
  static join(passages: readonly Passage[]): Passage {
    const parts = passages.filter((passage) => !passage.empty);
    const starts: number[] = [];
    parts.forEach((part, index) => {
      if (index > 0) starts.push(part.starts[0] ?? 0);
      for (const start of part.starts) starts.push(start);
    });
    return new Passage(parts.map((part) => part.text).join(' '), starts);
  }
}

const never = (): boolean => false;

/** Every character of every paper is asked: the plain ones are told by their code. */
const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code <= 32 || code > 126 ? /\s/.test(text.charAt(at)) : false;
};

/** True where the hyphen at the end of a line is the printer's, by the halves of the word. */
function cutsWord(before: readonly string[], after: string, isCut: (left: string, right: string) => boolean): boolean {
  const left = /\p{L}+(?=[-‐‑]$)/u.exec(before.slice(-40).join(''))?.[0];
  const right = /^\p{Ll}+/u.exec(after)?.[0];
  return left !== undefined && right !== undefined && isCut(left, right);
}

function joinsWithoutSpace(before: readonly string[], source: string, from: number, to: number): boolean {
  const last = before[before.length - 1] ?? '';
  const ahead = before[before.length - 2] ?? '';
  if (!/[-‐‑]/.test(last) || !/[\p{L}\d]/u.test(ahead)) return false;
  const next = source.slice(from, Math.min(to, from + 200));
  return /^[\p{L}\d]/u.test(next) && !/^(?:and|or|to)\b/.test(next);
}
