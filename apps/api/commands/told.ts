import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { Problem } from '../problems/problem.js';

type Members = Readonly<Record<string, unknown>>;

const exactlyOne = (name: string, fields: Fields, value: Members): Members => {
  const [one, ...others] = Object.keys(fields).filter((member) => value[member]);
  const field = one === undefined ? undefined : fields[one];
  if (one !== undefined && field && others.length === 0) return { [one]: valueOf(one, field, value[one]) };
  const message = `Give either a ${Object.keys(fields).join(' or a ')}.`;
  throw new Problem('invalid', message, { errors: [{ field: name, message }] });
};

const valueOf = (name: string, field: Field, value: unknown): unknown => {
  switch (field.type) {
    case 'source':
      return null;
    case 'group':
      return value == null ? null : told(field.fields, value);
    case 'list':
      return ((value ?? []) as readonly Members[]).map((each) => told(field.fields, each));
    case 'either':
      return exactlyOne(name, field.fields, value as Members);
    case 'ids':
      return value ?? [];
    case 'text':
    case 'day':
    case 'choice':
    case 'ordinal':
    case 'percent':
    case 'revision':
    case 'person':
    case 'sha256':
    case 'id':
      return value ?? null;
    default:
      return field satisfies never;
  }
};

/** What a checked body tells of these fields: nothing is left out, and what the body says beside them is not in it. */
export const told = (fields: Fields, body: object): Members =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, valueOf(name, field, (body as Members)[name])]),
  );
