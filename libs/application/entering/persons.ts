import { invalid } from '#libs/domain/shared/guards.js';
import type { Fields } from '#libs/domain/shared/moves/field.js';
import type { Refusal } from '#libs/kernel/refusal.js';

/** Whether a person (`prs_…`) is known. */
export type KnowsPerson = (person: string) => Promise<boolean>;

interface Told {
  readonly field: string;
  readonly person: string;
}

const personsIn = (fields: Fields, told: object, within = ''): readonly Told[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value: unknown = (told as Readonly<Record<string, unknown>>)[name];
    const at = within + name;
    if (value === null || value === undefined) return [];
    if (field.type === 'person') return [{ field: at, person: value as string }];
    if (field.type === 'group' || field.type === 'either') return personsIn(field.fields, value, `${at}.`);
    if (field.type === 'list')
      return (value as readonly object[]).flatMap((each, n) => personsIn(field.fields, each, `${at}.${n}.`));
    return [];
  });

/** Refused, naming the field, at the first person whom nobody knows; null where there is none. */
export const unknownPerson = async (fields: Fields, told: object, knows: KnowsPerson): Promise<Refusal | null> => {
  for (const { field, person } of personsIn(fields, told))
    if (!(await knows(person)))
      return invalid(field, `Nobody knows ${person}: the directory does not, and that person has recorded nothing.`);
  return null;
};
