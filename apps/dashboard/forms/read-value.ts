import { parseFullDate } from '#libs/calendar/index.js';
import type { Field } from '#libs/domain/shared/moves/field.js';
import type { Kind } from '#libs/domain/kinds.js';
import { hasText } from '#libs/domain/shared/text/has-text.js';
import { lengthOf } from '#libs/kernel/code-points.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { References } from './references.js';

/** A value, or what is wrong with what was typed. */
export type ReadValue = { readonly value: unknown } | { readonly wrong: string };

/** What holds one value. */
export type SingleField = Exclude<Field, { readonly type: 'ids' | 'group' | 'list' | 'either' | 'source' }>;

// Postgres takes no NUL; other control characters are never meant.
const UNPRINTABLE = /[^\P{Cc}\n\t]/u;
const MOST = 2_147_483_647;

/** `null` for text that can be recorded. */
export const wrongText = (text: string, max: number): string | null => {
  if (UNPRINTABLE.test(text) || !hasText(text)) return 'Give text that can be seen, without control characters.';
  return lengthOf(text) > max ? `Use no more than ${max} characters: these are ${lengthOf(text)}.` : null;
};

export const dayIn = (text: string): ReadValue => {
  const day = parseFullDate(text);
  return day === null
    ? { wrong: `“${text}” is no day. Write it like 20 September 2027 or 20/9/2027.` }
    : { value: day };
};

const CHOOSE = 'Choose one of those that are offered.';

const chosen = (text: string, isOne: boolean, value: unknown = text): ReadValue =>
  isOne ? { value } : { wrong: CHOOSE };

const whole = (text: string, least: number, most: number): ReadValue => {
  const number = /^\d{1,10}$/.test(text) ? Number.parseInt(text, 10) : -1;
  if (number >= least && number <= most) return { value: number };
  return {
    wrong: most === MOST ? `Give a whole number from ${least}.` : `Give a whole number from ${least} to ${most}.`,
  };
};

/** Another thing, by its id or as its reference is printed. */
export const thingIn = (text: string, of: Kind, references: References | null): ReadValue => {
  if (isId(text)) return { value: spelledId(text) };
  if (references === null) return { wrong: CHOOSE };
  const id = references(of, text);
  return id === null
    ? {
        wrong: `The record has no “${text}” of that kind. Give the reference as it is printed over the page of the thing.`,
      }
    : { value: id };
};

/** Of text that is not empty. */
export const readValue = (field: SingleField, text: string, references: References | null): ReadValue => {
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
      return thingIn(text, field.of, references);
    case 'person':
      return chosen(text, /^prs_\w{4,60}$/.test(text));
    case 'ordinal':
      return whole(text, 1, MOST);
    case 'percent':
      return whole(text.replace(/\s*%$/, ''), 0, 100);
    case 'revision':
      return chosen(text, /^(0|[1-9]\d{0,18})$/.test(text));
    case 'sha256':
      return chosen(text, /^[0-9a-f]{64}$/.test(text));
    default:
      return field satisfies never;
  }
};
