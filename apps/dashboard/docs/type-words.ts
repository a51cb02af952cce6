import { nameOfRef, type Schema } from './description.js';
import type { Piece } from './prose.js';

export const schemaHref = (name: string): string => `/docs/schemas/${name}`;

const word = (text: string): Piece => ({ text });
const code = (text: string): Piece => ({ text, code: true });

const between = (each: readonly (readonly Piece[])[], joined: string): readonly Piece[] =>
  each.flatMap((pieces, n) => (n === 0 ? pieces : [word(joined), ...pieces]));

const FORMATS: Readonly<Record<string, string>> = {
  date: 'day, such as 2017-09-20',
  'date-time': 'instant, such as 2026-11-23T10:00:00Z',
  uuid: 'UUID',
  uri: 'address',
  'uri-reference': 'address',
  binary: 'bytes',
};

const range = (from: number | undefined, to: number | undefined, what = ''): string | null => {
  const [least, most] = [from, to].map((n) => n?.toLocaleString('en-GB'));
  if (least !== undefined && most !== undefined) return `${least} to ${most}${what}`;
  if (most !== undefined) return `at most ${most}${what}`;
  return least === undefined ? null : `at least ${least}${what}`;
};

const textWords = ({ format, pattern, minLength, maxLength }: Schema): readonly Piece[] => {
  if (format !== undefined) return [word(FORMATS[format] ?? format)];
  if (pattern !== undefined) return [word('text that matches '), code(pattern)];
  const characters = range(minLength, maxLength, ' characters');
  return [word(characters === null ? 'text' : `text of ${characters}`)];
};

const numberWords = ({ minimum, maximum }: Schema, what: string): readonly Piece[] => {
  const limits = range(minimum, maximum);
  return [word(limits === null ? what : `${what}, ${limits}`)];
};

const listWords = ({ items = {}, minItems, maxItems }: Schema): readonly Piece[] => {
  const limits = range(minItems, maxItems);
  return [word(limits === null ? 'list of: ' : `list (${limits}) of: `), ...typeWords(items)];
};

const objectWords = ({ additionalProperties }: Schema): readonly Piece[] =>
  typeof additionalProperties === 'object'
    ? [word('object, whose members are each: '), ...typeWords(additionalProperties)]
    : [word('object')];

const ofOneType = (type: string, schema: Schema): readonly Piece[] => {
  if (type === 'string') return textWords(schema);
  if (type === 'integer') return numberWords(schema, 'whole number');
  if (type === 'number') return numberWords(schema, 'number');
  if (type === 'array') return listWords(schema);
  if (type === 'object') return objectWords(schema);
  return [code(type === 'boolean' ? 'true' : type), ...(type === 'boolean' ? [word(' or '), code('false')] : [])];
};

/** What a value of a schema is, in words; a schema that has a name is a link to its page. */
export const typeWords = (schema: Schema): readonly Piece[] => {
  const { $ref, type, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return [{ text: nameOfRef($ref), href: schemaHref(nameOfRef($ref)) }];
  if (schema.enum !== undefined)
    return between(
      schema.enum.map((value) => [code(String(value))]),
      ', ',
    );
  const several = anyOf ?? oneOf ?? allOf;
  if (several !== undefined)
    return between(
      several.map((each) => typeWords(each)),
      allOf === undefined ? ' or ' : ' and ',
    );
  if (type === undefined) return [word('any JSON')];
  return between(
    [type].flat().map((each) => ofOneType(each, schema)),
    ' or ',
  );
};
