/** Why the ledger stands still; nothing of the batch was written. Somebody must look before it goes on. */
export class AuditHalted extends Error {
  override readonly name = 'AuditHalted';
}
