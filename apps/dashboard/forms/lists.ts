import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { tidy } from './tidy.js';
import type { Typed } from './sent.js';

type List = Extract<Field, { readonly type: 'list' }>;

/** A list of nothing but one text each is typed as lines. */
export const lineOf = ({ fields }: List): string | null => {
  const [[name, field] = [], ...others] = Object.entries(fields);
  return name !== undefined && field?.type === 'text' && others.length === 0 ? name : null;
};

/** Whether anything was typed into a field, or into one within it. */
export const isFilled = (typed: Typed, at: string): boolean =>
  Object.entries(typed).some(([name, text]) => (name === at || name.startsWith(`${at}.`)) && tidy(text) !== '');

/** The numbers of the items of a list that were sent, filled or not. */
export const itemsOf = (typed: Typed, at: string): readonly number[] => {
  const numbers = Object.keys(typed).flatMap((name) => {
    const [number = ''] = name.startsWith(`${at}.`) ? name.slice(at.length + 1).split('.') : [];
    return /^\d{1,4}$/.test(number) ? [Number.parseInt(number, 10)] : [];
  });
  return [...new Set(numbers)].toSorted((one, other) => one - other);
};

const renumbered = (typed: Typed, at: string): Typed => {
  const filled = itemsOf(typed, at).filter((no) => isFilled(typed, `${at}.${no}`));
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      if (!name.startsWith(`${at}.`)) return [[name, text]];
      const [no = '', ...rest] = name.slice(at.length + 1).split('.');
      const place = filled.indexOf(Number.parseInt(no, 10));
      return place < 0 ? [] : [[[at, place, ...rest].join('.'), text]];
    }),
  );
};

/** The same without the items of lists into which nothing was typed; those after them move up. */
export const withoutEmptyItems = (fields: Fields, typed: Typed, within = ''): Typed =>
  Object.entries(fields).reduce((left, [name, field]) => {
    const at = within + name;
    if (field.type === 'list') return lineOf(field) === null ? renumbered(left, at) : left;
    return field.type === 'group' || field.type === 'either' ? withoutEmptyItems(field.fields, left, `${at}.`) : left;
  }, typed);

/** With one more item of the list at the end, still empty. */
export const withAnother = (typed: Typed, at: string): Typed => ({
  ...typed,
  [`${at}.${(itemsOf(typed, at).at(-1) ?? -1) + 1}.`]: '',
});
