import { roleOf } from './entry-roles.js';
import type { Placed } from './places.js';

const isStep = ({ entry }: Placed): boolean => ['begins', 'step'].includes(roleOf(entry.event.type) ?? '');

/** The standing step that was recorded last: the next step follows it. Null where no step stands. */
export const lastStepOf = (placed: readonly Placed[]): Placed | null =>
  placed
    .filter(isStep)
    .reduce<Placed | null>((last, step) => (last && last.entry.revision > step.entry.revision ? last : step), null);
