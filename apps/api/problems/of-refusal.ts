import type { Refusal } from '#libs/kernel/refusal.js';
import { Problem } from './problem.js';

/** A refusal of the domain as a problem that names the field or the state that it is about. */
export const problemOfRefusal = ({ code, message, field, state }: Refusal): Problem =>
  new Problem(code, message, {
    ...(field === undefined ? {} : { errors: [{ field, message }] }),
    ...(state === undefined || state === 'none' ? {} : { state }),
  });
