/** Why the ledger stands still; nothing of the batch was written. Somebody must look before it goes on. */
export class AuditHalted extends Error {
  override readonly name = 'AuditHalted';
}

/** The login may not read the ledger; `code` is Postgres's own for that. */
export class LedgerUnreadable extends Error {
  override readonly name = 'LedgerUnreadable';
  readonly code = '42501';

  constructor() {
    super("This login may not read the audit's ledger: grant it SELECT on audit.leaf and audit.progress.");
  }
}
