export const RESTORE_THE_LOG =
  'Put the event store back as it was when that was sealed, then start the audit writer again. Where that cannot be had, restore ' +
  'the newest backup of before: the signer then says how many leaves are lost, and how to begin a new log that says so.';
export const RESTORE_THE_LEDGER =
  'Somebody changed rows of the schema audit by hand. Restore the database of before, or let the audit writer seal the event ' +
  'store anew into an empty one: it comes to the same root, and the signer goes on.';

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
