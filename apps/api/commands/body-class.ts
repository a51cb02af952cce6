import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { capitalised } from '#libs/domain/shared/text/capitalised.js';
import {
  CalendarDate,
  OneOf,
  Ordinal,
  Part,
  Parts,
  Percent,
  Person,
  Prose,
  Revision,
  Sha256,
  Uuid,
  Uuids,
} from '../http/input.js';

/** How a field of a move is documented and checked as a member of a body. */
const memberOf = (name: string, field: Field): PropertyDecorator => {
  const { label, hint, optional = false } = field;
  const about = { description: hint === undefined ? label : `${label}. ${hint}`, optional };
  switch (field.type) {
    case 'text':
      return Prose({ ...about, max: field.max });
    case 'day':
      return CalendarDate(about);
    case 'choice':
      return OneOf({ ...about, values: field.values });
    case 'ordinal':
      return Ordinal(about);
    case 'percent':
      return Percent(about);
    case 'revision':
      return Revision(about);
    case 'person':
      return Person(about);
    case 'sha256':
      return Sha256(about);
    case 'id':
      return Uuid(about);
    case 'ids':
      return Uuids({ ...about, max: field.max });
    case 'group':
    case 'either':
      return Part({ ...about, of: () => partClass(name, field) });
    case 'list':
      return Parts({ ...about, of: () => partClass(name, field), min: field.min, max: field.max });
    case 'source':
      throw new Error('Nobody is asked where something stands in a document.');
    default:
      return field satisfies never;
  }
};

type Class<T extends object = object> = new () => T;

const withMembers = <T extends object>(name: string, fields: Fields, Body: Class<T>): Class<T> => {
  for (const [member, field] of Object.entries(fields))
    if (field.type !== 'source') memberOf(member, field)(Body.prototype as object, member);
  // Its schema in the OpenAPI document is called so.
  Object.defineProperty(Body, 'name', { value: name });
  return Body;
};

/** The class of a body that tells these fields, beside what `Base` says: documented, checked and made as all DTOs are. */
export const bodyClass = <B extends object>(command: string, fields: Fields, Base: Class<B>): Class<B> =>
  Object.keys(fields).length === 0
    ? Base
    : withMembers(`${command}Dto`, fields, class extends (Base as Class) {} as Class<B>);

const parts = new WeakMap<Fields, Class>();

/** The class of what stands in one member, the same for the same fields. Which of an `either` is there is told later. */
export const partClass = (name: string, field: Extract<Field, { readonly fields: Fields }>): Class => {
  const known = parts.get(field.fields);
  if (known) return known;
  const fields =
    field.type === 'either'
      ? Object.fromEntries(
          Object.entries(field.fields).map(([member, f]) => [member, { ...f, optional: true as const }]),
        )
      : field.fields;
  const made = withMembers(`${capitalised(name)}InputDto`, fields, class {});
  parts.set(field.fields, made);
  return made;
};
