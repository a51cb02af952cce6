import { parseFullDate } from '#libs/calendar/index.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Control } from '../forms/control.js';

/** One answer of a form, to be checked before it is recorded. */
export interface Answer {
  readonly key: string;
  readonly value: string;
  /** The control that it is changed by. */
  readonly id: string;
}

const OPTIONAL = / \(optional\)$/;

const typedValue = (typed: string, isDay: boolean): string => {
  const day = isDay ? parseFullDate(typed) : null;
  return day === null ? typed.trim() : dateInWords(day);
};

const valueOf = (control: Exclude<Control, { is: 'fieldset' | 'list' }>): string => {
  if (control.is === 'ticks')
    return control.boxes
      .filter(({ ticked }) => ticked)
      .map(({ text }) => text)
      .join('\n');
  if (control.options === null) return typedValue(control.typed, control.of === 'day');
  return control.options.find(({ value, selected }) => selected && value !== '')?.text ?? '';
};

/** All that was answered, in the order of the form. What was left empty is not told. */
export const answersOf = (controls: readonly Control[], within: readonly string[] = []): readonly Answer[] =>
  controls.flatMap((control) => {
    const label = control.label.replace(OPTIONAL, '');
    if (control.is === 'fieldset') return answersOf(control.controls, [...within, label]);
    if (control.is === 'list') return answersOf(control.items, [...within, label]);
    const value = valueOf(control);
    return value === '' ? [] : [{ key: [...within.slice(-1), label].join(': '), value, id: control.id }];
  });
