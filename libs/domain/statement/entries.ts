import type { EntryRoles } from '../shared/entry-role.js';
import type { StatementEvent } from './events.js';

export const STATEMENT_ENTRIES: EntryRoles<StatementEvent['type']> = { 'StatementMade.v1': 'fact' };
