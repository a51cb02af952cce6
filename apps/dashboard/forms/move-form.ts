import type { MovableKind } from '#libs/domain/moves.js';
import { lifecycleOf } from '#libs/domain/moves.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { sentence } from '#libs/words/sentence.js';
import type { Fault, Sent, Typed } from './sent.js';

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** What a page says of a form that carries out a move. */
export interface MoveForm {
  readonly kind: MovableKind;
  /** The command. */
  readonly type: string;
  readonly title: string;
  readonly button: string;
  /** What to know before it is sent. */
  readonly note?: string;
  /** What can be chosen for the fields that are chosen. */
  readonly options?: Readonly<Record<string, readonly Option[]>>;
  /** Other words for a field than the move's own. */
  readonly labels?: Readonly<Record<string, Partial<Pick<Field, 'label' | 'hint'>>>>;
  /** What stands in a field at first. */
  readonly begins?: Typed;
}

/** One field as a page shows it. `options`: null where it is typed. */
interface Control {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  /** As it is sent back, with nothing added. */
  readonly typed: string;
  readonly lines: number;
  readonly options: readonly (Option & { readonly selected: boolean })[] | null;
  readonly error: string | null;
}

export interface FormShown {
  readonly id: string;
  readonly title: string;
  readonly button: string;
  readonly note: string | null;
  readonly action: { readonly href: string };
  /** What is sent along, as it is. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly controls: readonly Control[];
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  /** It comes back to who sent it. */
  readonly open: boolean;
}

const LONG = 200;

const linesOf = (field: Field): number => {
  if (field.type === 'list') return 5;
  return field.type === 'text' && field.max > LONG ? 3 : 1;
};

const optionsOf = (field: Field, given: readonly Option[] | undefined, value: string) => {
  const offered =
    given ?? (field.type === 'choice' ? field.values.map((each) => ({ value: each, text: sentence(each) })) : null);
  if (offered === null) return null;
  const none = { value: '', text: field.optional ? 'None' : 'Choose one' };
  return [none, ...offered].map((each) => ({ ...each, selected: each.value === value }));
};

/** A fault of a member of a list is its field's. */
const faultOf = (name: string, faults: readonly Fault[]): string | null =>
  faults
    .filter(({ field }) => field === name || field?.startsWith(`${name}.`))
    .map(({ message }) => message)
    .join(' ') || null;

const WHY = { type: 'text', max: 4000, label: 'Why' } as const;

/** The fields of a move, and why, which every move may be told. */
export const fieldsOf = (kind: MovableKind, type: string): Fields => lifecycleOf(kind).moves[type]?.fields ?? {};

const controls = (form: MoveForm, { typed, faults }: Pick<Sent, 'typed' | 'faults'>): readonly Control[] => {
  const why = lifecycleOf(form.kind).moves[form.type]?.reason === undefined ? { ...WHY, optional: true as const } : WHY;
  return Object.entries<Field>({ ...fieldsOf(form.kind, form.type), reason: why }).map(([name, field]) => {
    const { label = field.label, hint = field.hint } = form.labels?.[name] ?? {};
    const value = typed[name] ?? form.begins?.[name] ?? '';
    return {
      id: `${form.type}-${name}`,
      name,
      label: field.optional ? `${label} (optional)` : label,
      hint: hint ?? (field.type === 'day' ? 'For example 20 September 2027 or 20/9/2027' : null),
      typed: value,
      lines: linesOf(field),
      options: optionsOf(field, form.options?.[name], value),
      error: faultOf(name, faults),
    };
  });
};

/** A form as a page shows it: `sent` is one that comes back, where it is this one. */
export const formShown = (
  form: MoveForm,
  { action, token, revision }: { readonly action: string; readonly token: string; readonly revision: bigint | null },
  sent: Sent | null,
): FormShown => {
  const own = sent?.type === form.type ? sent : null;
  const shown = controls(form, own ?? { typed: {}, faults: [] });
  const known = new Set(shown.map(({ name }) => name));
  const rest = (own?.faults ?? []).filter(({ field }) => !known.has(field?.split('.')[0] ?? ''));
  return {
    id: form.type,
    title: form.title,
    button: form.button,
    note: form.note ?? null,
    action: { href: action },
    hidden: [
      ['form', token],
      ['do', form.type],
      ...(revision === null ? [] : [['revision', String(revision)] as const]),
    ],
    controls: shown,
    errors: [
      ...rest.map(({ message }) => ({ text: message, href: `#${form.type}` })),
      ...shown.flatMap(({ id, error }) => (error === null ? [] : [{ text: error, href: `#${id}` }])),
    ],
    open: own !== null,
  };
};
