/** Where a log cannot be brought back to what was sealed. */
const WAY_ON =
  'Where it is lost for good, let the audit writer seal what is left into an empty database, and have the signer begin anew: docs/guides/audit.md.';
export const RESTORE_THE_LOG = `Restore the log as it was when it was sealed, then start the audit writer again. ${WAY_ON}`;
export const RESTORE_THE_LEDGER = `Somebody changed rows of the schema audit by hand. Restore the database of before, then start the audit writer again. ${WAY_ON}`;

/** Why the ledger stands still; nothing of the batch was written. Somebody must look before it goes on. */
export class AuditHalted extends Error {
  override readonly name = 'AuditHalted';

  constructor(
    message: string,
    /** For whoever looks. */
    readonly whatToDo: string,
  ) {
    super(message);
  }
}

/** The login may not read the ledger; `code` is Postgres's own for that. */
export class LedgerUnreadable extends Error {
  override readonly name = 'LedgerUnreadable';
  readonly code = '42501';

  constructor() {
    super("This login may not read the audit's ledger: grant it SELECT on audit.leaf and audit.progress.");
  }
}
