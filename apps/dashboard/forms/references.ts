import type { Kind } from '#libs/domain/kinds.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { isId } from '#libs/kernel/stream-id.js';
import { itemsOf } from './lists.js';
import { tidy } from './tidy.js';
import type { Typed } from './sent.js';

/** The id of the thing of a kind that a reference names; null for none. */
export type References = (kind: Kind, ref: string) => string | null;

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was typed or ticked as several things: ids and references, each once. */
export const severalIn = (typed: Typed, at: string): readonly string[] => {
  const ticked = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith(`${at}.`) && value === 'yes' ? [name.slice(at.length + 1)] : [],
  );
  return [...new Set([...ticked, ...linesIn(tidy(typed[at]))])];
};

const ofField = (field: Field, at: string, typed: Typed): readonly string[] => {
  if (field.type === 'id') return [tidy(typed[at])];
  if (field.type === 'ids') return severalIn(typed, at);
  if (field.type === 'list')
    return itemsOf(typed, at).flatMap((no) => typedReferences(field.fields, typed, `${at}.${no}.`));
  return 'fields' in field ? typedReferences(field.fields, typed, `${at}.`) : [];
};

/** The references that were typed for things, which have to be looked up. */
export const typedReferences = (fields: Fields, typed: Typed, within = ''): readonly string[] =>
  Object.entries(fields)
    .flatMap(([name, field]) => ofField(field, within + name, typed))
    .filter((text) => text !== '' && !isId(text));
