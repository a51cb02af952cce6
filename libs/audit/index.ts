export { AuditHalted } from './errors.js';
export type { AuditedEvent } from './leaf.js';
export { Ledger, readLedgerHead, type LedgerHead, type Sealed } from './ledger.js';
export { AUDIT_MIGRATIONS } from './migrations.js';
