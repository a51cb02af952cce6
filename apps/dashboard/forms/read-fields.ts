import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { lowered } from '#libs/domain/shared/text/lowered.js';
import { isFilled, itemsOf, lineOf } from './lists.js';
import { readValue, thingIn, wrongText, type SingleField } from './read-value.js';
import { severalIn, type References } from './references.js';
import type { Fault, Typed } from './sent.js';
import { tidy } from './tidy.js';

/** What a form tells of the fields of a move, and what of it cannot be. */
export interface Told {
  readonly told: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

type Read = { readonly value: unknown } | { readonly faults: readonly Fault[] };

interface Asked {
  readonly typed: Typed;
  readonly references: References | null;
}

type Of<Type extends Field['type']> = Extract<Field, { readonly type: Type }>;

const wrong = (field: string, message: string): Read => ({ faults: [{ field, message }] });

/** A label as it stands within a sentence. */
const inSentence = (label: string): string => lowered(label).replace(/^A /, 'a ');

const GIVEN: readonly Field['type'][] = ['text', 'day', 'ordinal', 'percent'];

const single = (field: SingleField, at: string, { typed, references }: Asked): Read => {
  const text = tidy(typed[at]);
  if (text !== '') {
    const read = readValue(field, text, references);
    return 'wrong' in read ? wrong(at, read.wrong) : read;
  }
  if (field.optional) return { value: null };
  return wrong(at, `${GIVEN.includes(field.type) ? 'Give' : 'Choose'} ${inSentence(field.label)}.`);
};

const several = (field: Of<'ids'>, at: string, { typed, references }: Asked): Read => {
  const read = severalIn(typed, at).map((text) => thingIn(text, field.of, references));
  const faults = read.flatMap((each) => ('wrong' in each ? [{ field: at, message: each.wrong }] : []));
  if (faults.length > 0) return { faults };
  const all = [...new Set(read.flatMap((each) => ('value' in each ? [each.value] : [])))];
  if (all.length === 0 && !field.optional) return wrong(at, `Choose ${inSentence(field.label)}.`);
  return all.length > field.max
    ? wrong(at, `Give no more than ${field.max}: these are ${all.length}.`)
    : { value: all };
};

const members = (fields: Fields, at: string, asked: Asked): Read => {
  const { told, faults } = toldOf(fields, asked.typed, asked.references, `${at}.`);
  return faults.length > 0 ? { faults } : { value: told };
};

const lines = (name: string, text: string): readonly object[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ [name]: line }));

const list = (field: Of<'list'>, at: string, asked: Asked): Read => {
  const line = lineOf(field);
  const filled = itemsOf(asked.typed, at).filter((no) => isFilled(asked.typed, `${at}.${no}`));
  const read: readonly Read[] =
    line === null
      ? filled.map((no) => members(field.fields, `${at}.${no}`, asked))
      : lines(line, tidy(asked.typed[at])).map((value) => ({ value }));
  if (read.length < field.min)
    return wrong(at, field.min === 1 ? `Give ${inSentence(field.label)}.` : `Give at least ${field.min} of these.`);
  if (read.length > field.max) return wrong(at, `Give no more than ${field.max} of these: there are ${read.length}.`);
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []));
  return faults.length > 0 ? { faults } : { value: read.map((each) => ('value' in each ? each.value : null)) };
};

const either = (field: Of<'either'>, at: string, asked: Asked): Read => {
  const labels = Object.values(field.fields).map(({ label }) => inSentence(label));
  const [name, ...others] = Object.keys(field.fields).filter((member) => isFilled(asked.typed, `${at}.${member}`));
  const one = name === undefined ? undefined : field.fields[name];
  if (name === undefined || one === undefined) return wrong(at, `Give one of these: ${labels.join(', or ')}.`);
  if (others.length > 0) return wrong(at, `Give only one of these: ${labels.join(', or ')}. Leave the others empty.`);
  const read = readField(one, `${at}.${name}`, asked);
  return 'faults' in read ? read : { value: { [name]: read.value } };
};

const readField = (field: Field, at: string, asked: Asked): Read => {
  switch (field.type) {
    case 'source':
      return { value: null };
    case 'ids':
      return several(field, at, asked);
    case 'group':
      return field.optional && !isFilled(asked.typed, at) ? { value: null } : members(field.fields, at, asked);
    case 'list':
      return list(field, at, asked);
    case 'either':
      return either(field, at, asked);
    case 'text':
    case 'day':
    case 'choice':
    case 'ordinal':
    case 'percent':
    case 'revision':
    case 'person':
    case 'sha256':
    case 'id':
      return single(field, at, asked);
    default:
      return field satisfies never;
  }
};

/**
 * What was typed, as the move takes it: nothing is left out, and days are written like 20 September 2027.
 * @param references null where things are only chosen
 */
export const toldOf = (fields: Fields, typed: Typed, references: References | null = null, within = ''): Told => {
  const all = Object.entries(fields).map(
    ([name, field]) => [name, readField(field, within + name, { typed, references })] as const,
  );
  return {
    told: Object.fromEntries(all.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []))),
    faults: all.flatMap(([, one]) => ('faults' in one ? one.faults : [])),
  };
};

const MOST_REASON = 4_000;

/** Why, as it was typed; null where nothing was. */
export const reasonOf = (typed: Typed): { readonly reason: string | null; readonly faults: readonly Fault[] } => {
  const text = tidy(typed['reason']);
  if (text === '') return { reason: null, faults: [] };
  const message = wrongText(text, MOST_REASON);
  return message === null ? { reason: text, faults: [] } : { reason: null, faults: [{ field: 'reason', message }] };
};
