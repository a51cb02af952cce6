import type { PersonNamed } from '#libs/asking/names-of-people.js';
import type { MovePage } from '#libs/asking/questions/move-page.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { sentence } from '#libs/words/sentence.js';
import type { Option } from '../forms/control.js';

/** The member by which a scope says which authority or body is meant, where names do not tell. */
const MEANT: Readonly<Record<string, Kind>> = { authorityId: 'authority', body: 'body' };
const ITS_OWN: Option = { value: 'new', text: 'Another one of that name' };

const LONGEST = 90;

const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words);

const optionOf = ({ id, ref, title }: Pick<Thing, 'id' | 'ref' | 'title'>): Option => ({
  value: id,
  text: ref === title ? ref : `${ref}: ${cut(sentence(title))}`,
});

const personOptions = (persons: readonly PersonNamed[]): readonly Option[] => {
  const names = persons.map(({ name }) => name);
  const isAlone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return persons.map(({ pseudonym, name }) => ({
    value: pseudonym,
    text: isAlone(name) ? name : `${name} (${pseudonym})`,
  }));
};

const kindOf = (name: string, field: Field): Kind | null => {
  if (field.type === 'ids' || (field.type === 'id' && field.among === undefined && field.of !== 'evidence'))
    return field.of;
  return field.type === 'text' ? (MEANT[name] ?? null) : null;
};

/** The kinds of things that a move's fields name. */
const kindsNamed = (fields: Fields): readonly Kind[] => [
  ...new Set(
    Object.entries(fields).flatMap(([name, field]): readonly Kind[] => {
      const kind = kindOf(name, field);
      if (kind !== null) return [kind];
      return 'fields' in field ? kindsNamed(field.fields) : [];
    }),
  ),
];

const asksForPost = (fields: Fields): boolean =>
  Object.entries(fields).some(([name, field]) => name === 'post' || ('fields' in field && asksForPost(field.fields)));

/** What the form of a move with these fields needs to know: the kinds of things that they name, and whether they name posts. */
export const namedBy = (fields: Fields) => ({ kinds: kindsNamed(fields), posts: asksForPost(fields) });

interface From {
  readonly page: MovePage;
  readonly persons: readonly PersonNamed[];
}

/** What of a thing's own state can be chosen: "the actions of the plan". */
const amongOf = ({ thing, named }: MovePage, member: string): readonly Option[] => {
  const ids = (thing?.state as Readonly<Record<string, unknown>> | undefined)?.[member];
  const told = Array.isArray(ids) ? ids : [ids];
  return told.flatMap((id) => {
    const found = named.get(String(id));
    return found ? [optionOf(found)] : [];
  });
};

const offered = (name: string, field: Field, { page, persons }: From): readonly Option[] | null => {
  if (field.type === 'person') return personOptions(persons);
  if (field.type === 'id' && field.among !== undefined) return amongOf(page, field.among);
  if (field.type === 'id' && field.of === 'evidence') return page.evidence.map(optionOf);
  const kind = kindOf(name, field);
  const all =
    kind &&
    page.chosenFrom
      .get(kind)
      ?.filter(({ id }) => id !== page.thing?.id)
      .map(optionOf);
  if (!all) return null;
  return field.type === 'text' ? [...all, ITS_OWN] : all;
};

/** By the paths of the fields, what can be chosen for them. */
export const optionsFor = (fields: Fields, from: From, within = ''): Readonly<Record<string, readonly Option[]>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const options = offered(name, field, from);
      const none = options === null || options.length === 0;
      const inside = 'fields' in field ? Object.entries(optionsFor(field.fields, from, `${within}${name}.`)) : [];
      return [...(none ? [] : [[within + name, options] as const]), ...inside];
    }),
  );
