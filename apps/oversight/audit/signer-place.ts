import type { SignerPlace } from '#libs/audit/index.js';
import type { Config } from '#libs/platform/config.js';

/**
 * Where the keys and the memory of the audit's signer are: as configured, or in the data folder where the database is there too.
 * `null`: nobody said where, and nothing is signed.
 */
export const signerPlace = (
  { auditSignerDir, auditLogName: name, databaseUrl }: Config,
  inDataFolder: string,
): SignerPlace | null => {
  const folder = auditSignerDir ?? (databaseUrl === null ? inDataFolder : null);
  return folder === null ? null : { folder, name };
};
