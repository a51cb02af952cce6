import type { Field } from '#libs/domain/shared/moves/field.js';
import type { Option } from './control.js';
import type { Fault, Typed } from './sent.js';

/** By the path of a field, numbers of lists left out: `resolutions.recommendations`. */
type ByPath<T> = Readonly<Record<string, T>>;

/** What a form says of the fields of its move, and what it holds. */
export interface Filled {
  /** The id of the form, with which those of its controls begin. */
  readonly form: string;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  /** What can be chosen. */
  readonly options: ByPath<readonly Option[]>;
  /** What can be typed beside anything else, by the names of fields: titles of posts. */
  readonly suggestions?: Readonly<Record<string, readonly string[]>>;
  /** Other words for a field than the move's own. */
  readonly labels: ByPath<Partial<Pick<Field, 'label' | 'hint'>>>;
}

const DAY_HINT = 'For example 20 September 2027 or 20/9/2027';
const REFERENCE_HINT = 'Its reference, as it is printed over its page';
const REFERENCES_HINT = 'Their references, as they are printed over their pages, one on each line';

/** Where a field stands: its name in the form, and its path. */
export interface At {
  readonly name: string;
  readonly path: string;
}

export const within = (at: At | null, member: string): At =>
  at === null ? { name: member, path: member } : { name: `${at.name}.${member}`, path: `${at.path}.${member}` };

export const idOf = (form: string, name: string): string => `${form}-${name.replaceAll('.', '-')}`;

const hintOf = (field: Field, hasOptions: boolean): string | null => {
  if (field.hint !== undefined) return field.hint;
  if (field.type === 'day') return DAY_HINT;
  if (hasOptions) return null;
  if (field.type === 'id') return REFERENCE_HINT;
  return field.type === 'ids' ? REFERENCES_HINT : null;
};

export const messagesAt = (name: string, { faults }: Filled): string | null =>
  faults
    .filter(({ field }) => field === name)
    .map(({ message }) => message)
    .join(' ') || null;

/** Of what holds no other controls, also what is wrong with what is within it: `answers.2`. */
export const messagesFrom = (name: string, { faults }: Filled): string | null =>
  faults
    .filter(({ field }) => field === name || field?.startsWith(`${name}.`))
    .map(({ message }) => message)
    .join(' ') || null;

export const shownOf = (field: Field, { name, path }: At, filled: Filled, mayBeLeftOut: boolean) => {
  const { label = field.label, hint = field.hint } = filled.labels[path] ?? {};
  return {
    id: idOf(filled.form, name),
    label: mayBeLeftOut ? `${label} (optional)` : label,
    hint: hintOf({ ...field, ...(hint !== undefined && { hint }) }, filled.options[path] !== undefined),
  };
};
