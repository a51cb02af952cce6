import type { FieldError } from '../../problems/problem.js';

/** What is wrong with one member. `unknown`: there is no such member. */
export interface Fault extends FieldError {
  readonly unknown?: true;
}

/** Reads the value of the member `field`, and adds to `faults` one for each member that is wrong. */
export type Reader = (value: unknown, field: string, faults: Fault[]) => unknown;

/** Null where the value is right; otherwise a message that says what it must be. */
export type Check = (value: unknown) => string | null;

/** A reader that tells of the first check that fails; `spell` normalises a right value. */
export const checked =
  (checks: readonly Check[], spell: (value: never) => unknown = (value) => value): Reader =>
  (value, field, faults) => {
    for (const check of checks) {
      const message = check(value);
      if (message === null) continue;
      faults.push({ field, message });
      return value;
    }
    return spell(value as never);
  };

interface Length {
  readonly min?: number;
  readonly max: number;
}

/** Reads `min` (0 unless said) to `max` values, each as `each` does. */
export const listOf =
  (each: Reader, { min = 0, max }: Length): Reader =>
  (value, field, faults) => {
    const message = !Array.isArray(value)
      ? 'Give a list.'
      : value.length < min
        ? `Name at least ${min}.`
        : value.length > max
          ? `Name no more than ${max}.`
          : null;
    if (message === null) return (value as unknown[]).map((item, n) => each(item, `${field}.${n}`, faults));
    faults.push({ field, message });
    return value;
  };
