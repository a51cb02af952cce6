import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../../shared/guards.js';

/** A withdrawal names what it withdraws by a revision: that is the field at fault. */
export const notWithdrawn = (message: string): Refusal => invalid('revision', message);
