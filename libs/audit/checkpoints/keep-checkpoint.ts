import type { DataSource } from 'typeorm';
import { AuditHalted, RESTORE_THE_LEDGER } from '../errors.js';
import type { SignedCheckpoint } from '../signer/signed.js';

/** What stands for the time of a signature that says none. */
const NO_TIME = 0n;

/**
 * Keeps a checkpoint and signatures over it, for ever; those that are kept already are left. Throws `AuditHalted` where another
 * root was signed for this size.
 */
export const keepCheckpoint = (db: DataSource, { origin, size, root, lines }: SignedCheckpoint): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.query('insert into audit.checkpoint (size, root) values ($1, $2) on conflict do nothing', [size, root]);
    const [kept] = await tx.query<{ root: Buffer }[]>('select root from audit.checkpoint where size = $1', [size]);
    if (!kept?.root.equals(root))
      throw new AuditHalted(
        `audit.checkpoint has another root for ${size} leaves than the log signs: the row was changed, or two histories are told.`,
        RESTORE_THE_LEDGER,
      );
    await tx.query(
      `insert into audit.signature (size, origin, name, key_id, time, line)
       select $1, $2, * from unnest($3::text[], $4::text[], $5::bigint[], $6::text[]) on conflict do nothing`,
      [
        size,
        origin,
        lines.map(({ name }) => name),
        lines.map(({ keyId }) => keyId),
        lines.map(({ time }) => time ?? NO_TIME),
        lines.map(({ line }) => line),
      ],
    );
  });
