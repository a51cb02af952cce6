import type { MovableKind } from '#libs/domain/moves.js';
import type { Field } from '#libs/domain/shared/moves/field.js';
import type { OfferedMove } from '#libs/domain/shared/moves/lifecycle.js';
import type { Control, Option } from './control.js';
import { controlsOf, errorsIn } from './controls.js';
import type { Filled } from './filled.js';
import { fieldsOf, moveByHand } from './offered-moves.js';
import type { Sent, Typed } from './sent.js';

/** What a page says of a form that carries out a move. */
export interface MoveForm {
  readonly kind: MovableKind;
  /** The command. */
  readonly type: string;
  readonly title: string;
  readonly button: string;
  /** What to know before it is sent. */
  readonly note?: string;
  /** What can be chosen for the fields that are chosen, by their paths. */
  readonly options?: Readonly<Record<string, readonly Option[]>>;
  /** What is offered while a field is typed, by the names of fields. */
  readonly suggestions?: NonNullable<Filled['suggestions']>;
  /** Other words for a field than the move's own. */
  readonly labels?: Filled['labels'];
  /** What stands in a field at first. */
  readonly begins?: Typed;
  /** What is not asked for, since the page knows it. */
  readonly known?: readonly string[];
  /** What is asked beside the fields and why. */
  readonly beside?: (filled: Filled) => readonly Control[];
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

/** Where a form is sent, of which session, under which name, and about which revision of its thing. */
export interface FormAbout {
  readonly action: string;
  readonly token: string;
  /** The name of this one request: however often it is sent, it is carried out once. */
  readonly key: string;
  /** `null` for something new. */
  readonly revision: bigint | null;
}

const WHY = { type: 'text', max: 4000, label: 'Why' } as const satisfies Field;

const whyOf = ({ reason }: Pick<OfferedMove, 'reason'>): Field =>
  reason === undefined || reason.where !== undefined || reason.onceSet !== undefined ? { ...WHY, optional: true } : WHY;

/** A form as a page shows it: `sent` is one that comes back, where it is this one. */
export const formShown = (form: MoveForm, about: FormAbout, sent: Sent | null): FormShown => {
  const own = sent?.type === form.type ? sent : null;
  const filled: Filled = {
    form: form.type,
    typed: { ...form.begins, ...own?.typed },
    faults: own?.faults ?? [],
    options: form.options ?? {},
    suggestions: form.suggestions ?? {},
    labels: form.labels ?? {},
  };
  const asked = Object.entries(fieldsOf(form.kind, form.type)).filter(([name]) => !form.known?.includes(name));
  const why = { reason: whyOf(moveByHand(form.kind, form.type) ?? {}) };
  const controls = [
    ...controlsOf(Object.fromEntries(asked), filled),
    ...(form.beside?.(filled) ?? []),
    ...controlsOf(why, filled),
  ];
  // What was seen is what the form was made of, however often it comes back: but who lost a race sees what is there now.
  const seen = own?.typed['seen'] ?? about.revision;
  const known = (form.known ?? []).map((name) => [name, filled.typed[name] ?? ''] as const);
  return {
    id: form.type,
    title: form.title,
    button: form.button,
    note: form.note ?? null,
    action: { href: about.action },
    hidden: [
      ['form', about.token],
      ['key', own?.typed['key'] ?? about.key],
      ['do', form.type],
      ...(seen === null ? [] : [['seen', String(seen)] as const]),
      ...known,
    ],
    controls,
    errors: errorsIn(controls, filled),
    open: own !== null,
  };
};
