import { begins, isStep } from './entry-roles.js';
import type { Placed } from './places.js';

/** The standing step that was recorded last: the next step follows it. Null where no step stands. */
export const lastStepOf = (placed: readonly Placed[]): Placed | null =>
  placed
    .filter(({ entry }) => begins(entry) || isStep(entry))
    .reduce<Placed | null>((last, step) => (last && last.entry.revision > step.entry.revision ? last : step), null);
