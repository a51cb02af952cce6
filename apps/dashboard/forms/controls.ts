import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { sentence } from '#libs/words/sentence.js';
import { flat, type Control, type Fieldset, type Option, type Repeated, type Single, type Ticks } from './control.js';
import { idOf, messagesAt, messagesFrom, shownOf, within, type At, type Filled } from './filled.js';
import { isFilled, itemsOf, lineOf } from './lists.js';
import { severalIn } from './references.js';

/** From how many characters on a text has several lines. */
const LONG = 200;

const linesOf = (field: Field): number => {
  if (field.type === 'list' || field.type === 'ids') return 5;
  return field.type === 'text' && field.max > LONG ? 3 : 1;
};

/** The name of the field itself: `owner.post` is a post wherever it stands. */
const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const choicesOf = (field: Field, { path }: At, { options }: Filled): readonly Option[] | null =>
  options[path] ?? (field.type === 'choice' ? field.values.map((value) => ({ value, text: sentence(value) })) : null);

const single = (field: Field, at: At, filled: Filled, optional: boolean): Single => {
  const typed = filled.typed[at.name] ?? '';
  const choices = choicesOf(field, at, filled);
  const none = { value: '', text: optional ? 'None' : 'Choose one' };
  return {
    ...{ is: 'single', name: at.name, typed, lines: linesOf(field), ...shownOf(field, at, filled, optional) },
    of: field.type,
    suggestions: filled.suggestions?.[lastOf(at.path)] ?? [],
    options: choices && [none, ...choices].map((each) => ({ ...each, selected: each.value === typed })),
    error: messagesFrom(at.name, filled),
  };
};

const ticks = (field: Field, at: At, filled: Filled, options: readonly Option[], optional: boolean): Ticks => {
  const ticked = severalIn(filled.typed, at.name);
  const shown = shownOf(field, at, filled, optional);
  return {
    ...{ is: 'ticks', ...shown },
    boxes: options.map(({ value, text }, no) => ({
      id: no === 0 ? shown.id : `${shown.id}-${no + 1}`,
      name: `${at.name}.${value}`,
      text,
      ticked: ticked.includes(value),
    })),
    error: messagesFrom(at.name, filled),
  };
};

const fieldset = (field: Field & { readonly fields: Fields }, at: At, filled: Filled, optional: boolean): Fieldset => {
  const shown = shownOf(field, at, filled, optional);
  const isEither = field.type === 'either';
  return {
    ...{ is: 'fieldset', ...shown },
    hint: shown.hint ?? (isEither ? 'Fill in one of these, and leave the others empty.' : null),
    controls: controlsOf(field.fields, filled, at, isEither),
    error: messagesAt(at.name, filled),
  };
};

const repeated = (field: Extract<Field, { readonly type: 'list' }>, at: At, filled: Filled): Repeated => {
  const sent = itemsOf(filled.typed, at.name).length;
  const count = Math.max(sent, field.min, isFilled(filled.typed, at.name) || field.optional ? 0 : 1);
  const shown = shownOf(field, at, filled, field.optional === true);
  return {
    ...{ is: 'list', ...shown, error: messagesAt(at.name, filled) },
    items: Array.from({ length: count }, (_, no) => {
      const item = { name: `${at.name}.${no}`, path: at.path };
      return {
        ...{ is: 'fieldset', id: idOf(filled.form, item.name), label: `Number ${no + 1}`, hint: null },
        controls: controlsOf(field.fields, filled, item),
        error: messagesAt(item.name, filled),
      };
    }),
    more: count < field.max ? `add:${at.name}` : null,
  };
};

const controlsFor = (field: Field, at: At, filled: Filled, oneOf: boolean): readonly Control[] => {
  const optional = field.optional === true && !oneOf;
  switch (field.type) {
    // Nobody is asked for these: a document is brought in, and where something stands in it is read.
    case 'source':
    case 'sha256':
      return [];
    case 'ids': {
      const options = filled.options[at.path];
      return [options ? ticks(field, at, filled, options, optional) : single(field, at, filled, optional)];
    }
    case 'group':
    case 'either':
      return [fieldset(field, at, filled, optional)];
    case 'list':
      return [lineOf(field) === null ? repeated(field, at, filled) : single(field, at, filled, optional)];
    case 'text':
    case 'day':
    case 'choice':
    case 'ordinal':
    case 'percent':
    case 'revision':
    case 'person':
    case 'id':
      return [single(field, at, filled, optional)];
    default:
      return field satisfies never;
  }
};

/**
 * The controls of the fields of a move.
 * @param oneOf exactly one of them is filled in: that each may be left out is not said of it
 */
export const controlsOf = (fields: Fields, filled: Filled, at: At | null = null, oneOf = false): readonly Control[] =>
  Object.entries(fields).flatMap(([name, field]) => controlsFor(field, within(at, name), filled, oneOf));

/**
 * The lines of the error summary. Faults that no control shows come first and link to the form; the others follow in the order
 * of their controls and link to them.
 */
export const errorsIn = (controls: readonly Control[], { form, faults }: Pick<Filled, 'form' | 'faults'>) => {
  const said = flat(controls).flatMap(({ id, error }) => (error === null ? [] : [{ text: error, href: `#${id}` }]));
  const rest = faults.filter(({ message }) => !said.some(({ text }) => text.includes(message)));
  return [...rest.map(({ message }) => ({ text: message, href: `#${form}` })), ...said];
};
