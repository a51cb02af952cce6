import type { Json } from './json.js';

/** Why a text is not taken as JSON; `field`: the member that is to blame, dotted (`owner.post`), empty for the whole. */
export class JsonRefused extends Error {
  override readonly name = 'JsonRefused';

  constructor(
    message: string,
    readonly field: string,
  ) {
    super(message);
  }
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORDS = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const WORD = /[a-z]+/y;
/** A digit other than 0. */
const FIGURE = /^[^eE]*[1-9]/;

const unescaped = (quoted: string): string | null => {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
};

/** Reads one text from its begin to its end. Members are in objects without a prototype, so that no name means anything. */
class Reading {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly deepest: number,
  ) {}

  whole(): Json {
    const value = this.value('', 0);
    if (this.at < this.text.length) throw this.unexpected('');
    return value;
  }

  private value(field: string, depth: number): Json {
    this.token(SPACE);
    const first = this.text[this.at];
    if ((first === '{' || first === '[') && depth >= this.deepest)
      throw new JsonRefused(`The JSON is nested more than ${this.deepest} levels deep.`, '');
    const value =
      first === '{' ? this.object(field, depth) : first === '[' ? this.list(field, depth) : this.scalar(field);
    this.token(SPACE);
    return value;
  }

  private object(field: string, depth: number): Json {
    const members = Object.create(null) as Record<string, Json>;
    this.each('}', field, () => {
      this.token(SPACE);
      const place = this.place();
      const name = this.string(field);
      const member = field === '' ? name : `${field}.${name}`;
      if (name in members)
        throw new JsonRefused(`"${name}" stands there a second time, ${place}. Say it once.`, member);
      this.token(SPACE);
      if (!this.takes(':')) throw this.unexpected(field);
      members[name] = this.value(member, depth + 1);
    });
    return members;
  }

  private list(field: string, depth: number): Json {
    const items: Json[] = [];
    this.each(']', field, () => {
      items.push(this.value(field === '' ? `${items.length}` : `${field}.${items.length}`, depth + 1));
    });
    return items;
  }

  /** Reads the items, separated by commas, from the bracket here to its `end`. */
  private each(end: string, field: string, read: () => void): void {
    this.at += 1;
    this.token(SPACE);
    if (this.takes(end)) return;
    do read();
    while (this.takes(','));
    if (!this.takes(end)) throw this.unexpected(field);
  }

  private scalar(field: string): Json {
    if (this.text[this.at] === '"') return this.string(field);
    const word = WORDS.get(this.token(WORD) ?? '');
    return word === undefined ? this.number(field) : word;
  }

  private string(field: string): string {
    if (this.text[this.at] !== '"') throw this.unexpected(field);
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    const value = unescaped(this.text.slice(this.at, end + 1));
    if (value === null) throw this.unexpected(field);
    this.at = end + 1;
    return value;
  }

  /** Refuses a whole number that a double would round, and a number beyond its range: two programs would read two numbers. */
  private number(field: string): number {
    const place = this.place();
    const digits = this.token(NUMBER);
    if (digits === null) throw this.unexpected(field);
    const value = Number(digits);
    const kept = /^-?\d+$/.test(digits)
      ? BigInt(digits) === BigInt(value)
      : Number.isFinite(value) && (value !== 0 || !FIGURE.test(digits));
    if (!kept)
      throw new JsonRefused(
        `The number ${place} would be rounded: JSON numbers are read as 64-bit floating point (RFC 8259, 6).`,
        field,
      );
    return value;
  }

  /** Consumes the text that matches here; null where none does. */
  private token(form: RegExp): string | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at = form.lastIndex;
    return found;
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private place(): string {
    const lines = this.text.slice(0, this.at).split('\n');
    return `in line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
  }

  private unexpected(field: string): JsonRefused {
    const where = this.at < this.text.length ? `: something else is expected ${this.place()}` : ': it ends too early';
    return new JsonRefused(`This is no JSON${where}.`, field);
  }
}

/**
 * JSON as RFC 8259 has it, from people and other programs: `JSON.parse` would let the last of two equal names win, round
 * numbers and take `__proto__` for a prototype. At most `deepest` objects and lists within one another.
 * @throws JsonRefused saying what is wrong and where
 */
export const readJson = (text: string, deepest = 32): Json => new Reading(text, deepest).whole();
