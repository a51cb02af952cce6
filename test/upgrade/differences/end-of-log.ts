import type { Answer, Json } from '../asking.mjs';
import { isObject, type Rule } from './rule.js';

/** The last position that the earlier program knew. */
const END = '107136';
/** A restored log goes on far beyond the positions of its backup. */
const AFTER_THE_RESTORE = /(?<![0-9a-z])\d{15,16}(?![0-9a-z])/g;

const eachText = (value: Json, of: (text: string) => string): Json => {
  if (typeof value === 'string') return of(value);
  if (Array.isArray(value)) return value.map((each: Json) => eachText(each, of));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eachText(each, of)]));
};

const toTheEnd = (text: string): string => text.replace(AFTER_THE_RESTORE, END);

export const END_OF_LOG: readonly Rule[] = [
  {
    rule:
      'The first start sets in the log who may write it (an event of $settings, which tells nothing of the record): what is ' +
      'known now is known up to its position. It was known up to the last event of the record.',
    where: /^(?!oversight )/,
    of: 'new',
    without: ({ headers, body, ...rest }: Answer): Answer => ({
      ...rest,
      headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, toTheEnd(text)])),
      body: eachText(body, toTheEnd),
    }),
  },
];
