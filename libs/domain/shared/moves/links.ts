import type { Kind } from '../../kinds.js';
import type { Field, Fields } from './field.js';

type Members = Readonly<Record<string, unknown>>;

/** Another thing that a move is told of, and the field that tells of it: `answers.2`. */
export interface Link {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
}

const linksOf = (field: Field, at: string, value: unknown): readonly Link[] => {
  if (value === null || value === undefined) return [];
  switch (field.type) {
    case 'id':
      return field.among === undefined ? [{ kind: field.of, id: value as string, field: at }] : [];
    case 'ids':
      return (value as readonly string[]).map((id, n) => ({ kind: field.of, id, field: `${at}.${n}` }));
    case 'group':
    case 'either':
      return linksIn(field.fields, value, `${at}.`);
    case 'list':
      return (value as readonly object[]).flatMap((each, n) => linksIn(field.fields, each, `${at}.${n}.`));
    case 'text':
    case 'day':
    case 'choice':
    case 'ordinal':
    case 'revision':
    case 'person':
    case 'sha256':
    case 'source':
      return [];
    default:
      return field satisfies never;
  }
};

/** All that a move with these fields is told of. */
export const linksIn = (fields: Fields, told: object, within = ''): readonly Link[] =>
  Object.entries(fields).flatMap(([name, field]) => linksOf(field, within + name, (told as Members)[name]));
