import type { Kind } from '../../kinds.js';
import type { Field, Fields } from './field.js';

type Members = Readonly<Record<string, unknown>>;

/** Another thing that a move is told of, and the field that tells of it: `answers.2`. */
export interface Link {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
}

/** Whether the field, or one of its own, may tell of another thing. */
const mayLink = (field: Field): boolean => {
  switch (field.type) {
    case 'id':
      return field.among === undefined;
    case 'ids':
      return true;
    case 'group':
    case 'either':
    case 'list':
      return Object.values(field.fields).some(mayLink);
    case 'text':
    case 'day':
    case 'choice':
    case 'ordinal':
    case 'percent':
    case 'revision':
    case 'person':
    case 'sha256':
    case 'source':
      return false;
    default:
      return field satisfies never;
  }
};

const LINKING = new WeakMap<Fields, readonly (readonly [string, Field])[]>();

/** Those that may, found once of the fields of each move: few do, and every event of the log is looked at. */
const linking = (fields: Fields): readonly (readonly [string, Field])[] => {
  const known = LINKING.get(fields);
  if (known) return known;
  const found = Object.entries(fields).filter(([, field]) => mayLink(field));
  LINKING.set(fields, found);
  return found;
};

const linksOf = (field: Field, at: string, value: unknown): readonly Link[] => {
  if (value === null || value === undefined) return [];
  if (field.type === 'id') return [{ kind: field.of, id: value as string, field: at }];
  if (field.type === 'ids')
    return (value as readonly string[]).map((id, n) => ({ kind: field.of, id, field: `${at}.${n}` }));
  if (field.type === 'list')
    return (value as readonly object[]).flatMap((each, n) => linksIn(field.fields, each, `${at}.${n}.`));
  return 'fields' in field ? linksIn(field.fields, value, `${at}.`) : [];
};

/** All that a move with these fields is told of. */
export const linksIn = (fields: Fields, told: object, within = ''): readonly Link[] =>
  linking(fields).flatMap(([name, field]) => linksOf(field, within + name, (told as Members)[name]));
