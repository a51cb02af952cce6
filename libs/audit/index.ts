export { AuditHalted } from './errors.js';
export { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from './guard.js';
export { toLeaf } from './leaf.js';
export { Ledger } from './ledger.js';
export type { LedgerHead } from './ledger-rows.js';
export { AUDIT_MIGRATIONS, SEALS_BYTES } from './migrations.js';
export { readLedgerHead } from './reading.js';
