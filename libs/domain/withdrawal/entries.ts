import type { EntryRoles } from '../shared/entry-role.js';
import type { WithdrawalEvent } from './events.js';

export const WITHDRAWAL_ENTRIES: EntryRoles<WithdrawalEvent['type']> = { 'EntryWithdrawn.v1': 'withdraws' };
