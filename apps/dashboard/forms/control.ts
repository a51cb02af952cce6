import type { Field } from '#libs/domain/shared/moves/field.js';

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
}

/** One value: typed where `options` is null, else chosen. */
export interface Single extends Shown {
  readonly is: 'single';
  readonly name: string;
  /** As it is sent back, with nothing added. */
  readonly typed: string;
  readonly lines: number;
  readonly of: Field['type'];
  readonly options: readonly (Option & { readonly selected: boolean })[] | null;
  /** What is offered while it is typed; anything else can be typed too. */
  readonly suggestions: readonly string[];
}

/** Any of several, each ticked by a box of its own name. */
export interface Ticks extends Shown {
  readonly is: 'ticks';
  readonly boxes: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string;
    readonly ticked: boolean;
  }[];
}

/** Several controls about one thing. */
export interface Fieldset extends Shown {
  readonly is: 'fieldset';
  readonly controls: readonly Control[];
}

/** The same controls several times. `more`: what the button sends that asks for another; null where there can be none. */
export interface Repeated extends Shown {
  readonly is: 'list';
  readonly items: readonly Fieldset[];
  readonly more: string | null;
}

/** One field as a page shows it. */
export type Control = Single | Ticks | Fieldset | Repeated;

/** Every control with those within it, as the page has them one after another. */
export const flat = (controls: readonly Control[]): readonly Control[] =>
  controls.flatMap((each) => {
    if (each.is === 'fieldset') return [each, ...flat(each.controls)];
    return each.is === 'list' ? [each, ...flat(each.items)] : [each];
  });
