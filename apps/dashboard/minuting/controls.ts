import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { sentence } from '#libs/words/sentence.js';
import type { Option, Single } from '../forms/control.js';
import type { Fault, Typed } from '../forms/sent.js';

/** How a page words a field of a row, and what can be chosen for it. */
export interface Worded {
  readonly label: string;
  readonly hint?: string;
  readonly lines?: number;
  readonly options?: readonly Option[];
  /** What an empty choice says. */
  readonly none?: string;
}

export const errorAt = (name: string, faults: readonly Fault[]): string | null =>
  faults
    .filter(({ field }) => field === name)
    .map(({ message }) => message)
    .join(' ') || null;

const optionsOf = (field: Field | undefined, { options, none = 'None' }: Worded, value: string) => {
  const offered =
    options ?? (field?.type === 'choice' ? field.values.map((each) => ({ value: each, text: sentence(each) })) : null);
  if (offered === null) return null;
  return [{ value: '', text: none }, ...offered].map((each) => ({ ...each, selected: each.value === value }));
};

/** The fields of one row of the page, each by the name of the field and the row: `number.<row>`. */
export const controlsOf = (
  row: string,
  fields: Fields,
  worded: Readonly<Record<string, Worded>>,
  { typed, faults }: { readonly typed: Typed; readonly faults: readonly Fault[] },
  begins: Typed = {},
): Readonly<Record<string, Single>> =>
  Object.fromEntries(
    Object.entries(worded).map(([field, words]) => {
      const name = `${field}.${row}`;
      const value = typed[name] ?? begins[field] ?? '';
      const control: Single = {
        ...{ is: 'single', of: fields[field]?.type ?? 'text', id: name, name, label: words.label },
        ...{ hint: words.hint ?? null, typed: value, lines: words.lines ?? 1 },
        ...{ options: optionsOf(fields[field], words, value), suggestions: [], error: errorAt(name, faults) },
      };
      return [field, control];
    }),
  );

/** What is wrong, over the page, in the order of the faults; what is no field's leads to the form. */
export const errorsOf = (faults: readonly Fault[]) =>
  faults.map(({ field, message }) => ({ text: message, href: `#${field ?? 'minutes'}` }));
