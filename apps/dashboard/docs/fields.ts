import type { Schema } from './description.js';
import { prose, type Piece } from './prose.js';
import { typeWords } from './type-words.js';

/** One member of an object, as a row: `scope.meeting`, `later[].words`. */
export interface Field {
  readonly name: string;
  readonly type: readonly Piece[];
  readonly required: boolean;
  readonly about: readonly Piece[];
}

interface Inside {
  readonly suffix: string;
  readonly schema: Schema;
}

/** The objects without a name inside a schema, each with what is put behind the name of the member. */
const inside = (schema: Schema): readonly Inside[] => {
  const { properties, items, anyOf, oneOf, allOf, additionalProperties } = schema;
  if (properties !== undefined) return [{ suffix: '', schema }];
  if (items !== undefined) return inside(items).map((each) => ({ ...each, suffix: `[]${each.suffix}` }));
  if (typeof additionalProperties === 'object')
    return inside(additionalProperties).map((each) => ({ ...each, suffix: `.*${each.suffix}` }));
  const found = (anyOf ?? oneOf ?? allOf ?? []).flatMap(inside);
  return found.length < 2
    ? found
    : found.map((each, n) => ({ ...each, suffix: `${each.suffix} (form ${n + 1} of ${found.length})` }));
};

/** The members of a schema's objects, down to those that have a page of their own. */
export const fieldsOf = (schema: Schema, before = ''): readonly Field[] =>
  inside(schema).flatMap(({ suffix, schema: { properties = {}, required = [] } }) =>
    Object.entries(properties).flatMap(([name, member]) => {
      const prefix = `${before}${suffix}`;
      const whole = prefix === '' ? name : `${prefix}.${name}`;
      return [
        {
          name: whole,
          type: typeWords(member),
          required: required.includes(name),
          about: prose(member.description),
        },
        ...fieldsOf(member, whole),
      ];
    }),
  );
