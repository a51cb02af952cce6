import { revision } from './field.js';
import type { OfferedMove } from './lifecycle.js';

/** A move that every thing of the record has, whatever its lifecycle: it withdraws an entry, or a withdrawal. */
export const WITHDRAW_ENTRY = {
  verb: 'withdraw-entry',
  summary: 'Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it',
  reason: { to: 'withdraw an entry' },
  fields: { revision: revision('The revision of the entry') },
} as const satisfies OfferedMove;
