import { parseFullDate } from '#libs/calendar/index.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { hasText } from '#libs/domain/shared/text/has-text.js';
import { lengthOf } from '#libs/kernel/code-points.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { Fault, Typed } from './sent.js';

/** What a form tells of the fields of a move, and what of it cannot be. */
export interface Told {
  readonly told: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/** A value, or what is wrong with what was typed. */
type Read = { readonly value: unknown } | { readonly wrong: string };

// Postgres takes no NUL; other control characters are never meant.
const UNPRINTABLE = /[^\P{Cc}\n\t]/u;

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Line ends as one character, and nothing around it. */
export const tidy = (typed: string | undefined): string => (typed ?? '').replaceAll('\r\n', '\n').trim();

/** `null` for text that can be recorded. */
const wrongText = (text: string, max: number): string | null => {
  if (UNPRINTABLE.test(text) || !hasText(text)) return 'Give text that can be seen, without control characters.';
  return lengthOf(text) > max ? `Use no more than ${max} characters: these are ${lengthOf(text)}.` : null;
};

const dayIn = (text: string): Read => {
  const day = parseFullDate(text);
  return day === null
    ? { wrong: `“${text}” is no day. Write it like 20 September 2027 or 20/9/2027.` }
    : { value: day };
};

const chosen = (text: string, isOne: boolean, value: unknown = text): Read =>
  isOne ? { value } : { wrong: 'Choose one of those that are offered.' };

/** One member of each, from a line each. */
const linesIn = (text: string, { fields }: Extract<Field, { readonly type: 'list' }>): Read => {
  const [[name, field] = []] = Object.entries(fields);
  if (name === undefined || field?.type !== 'text') throw new Error('A list of more than text has no control yet.');
  const lines = text.split('\n').map((line) => line.trim());
  return { value: lines.filter((line) => line !== '').map((line) => ({ [name]: line })) };
};

const read = (field: Field, text: string): Read => {
  switch (field.type) {
    case 'text': {
      const wrong = wrongText(text, field.max);
      return wrong === null ? { value: text } : { wrong };
    }
    case 'day':
      return dayIn(text);
    case 'choice':
      return chosen(text, field.values.includes(text));
    case 'id':
      return chosen(text, isId(text), spelledId(text));
    case 'person':
      return chosen(text, /^prs_\w{4,60}$/.test(text));
    case 'ordinal':
      return chosen(text, /^[1-9]\d{0,8}$/.test(text), Number.parseInt(text, 10));
    case 'list':
      return linesIn(text, field);
    case 'percent':
    case 'revision':
    case 'sha256':
    case 'ids':
    case 'group':
    case 'either':
    case 'source':
      throw new Error(`A field that is ${field.type} has no control yet.`);
    default:
      return field satisfies never;
  }
};

const leftOut = ({ type, optional }: Field): Read | null =>
  optional !== true ? null : { value: type === 'list' ? [] : null };

const missing = ({ type, label }: Field): Read => ({
  wrong: `${type === 'text' || type === 'day' ? 'Give' : 'Choose'} ${lowered(label)}.`,
});

/** What was typed, as the move takes it: nothing is left out, and days are written like 20 September 2027. */
export const toldOf = (fields: Fields, typed: Typed): Told => {
  const all = Object.entries(fields).map(([name, field]) => {
    const text = tidy(typed[name]);
    return [name, text === '' ? (leftOut(field) ?? missing(field)) : read(field, text)] as const;
  });
  return {
    told: Object.fromEntries(all.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []))),
    faults: all.flatMap(([field, one]) => ('wrong' in one ? [{ field, message: one.wrong }] : [])),
  };
};

const MOST_REASON = 4_000;

/** Why, as it was typed; null where nothing was. */
export const reasonOf = (typed: Typed): { readonly reason: string | null; readonly faults: readonly Fault[] } => {
  const text = tidy(typed['reason']);
  if (text === '') return { reason: null, faults: [] };
  const wrong = wrongText(text, MOST_REASON);
  return wrong === null
    ? { reason: text, faults: [] }
    : { reason: null, faults: [{ field: 'reason', message: wrong }] };
};
