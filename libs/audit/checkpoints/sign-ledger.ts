import type { DataSource } from 'typeorm';
import type { SignedCheckpoint } from '../signer/signed.js';
import { withSigner, type SignerPlace } from '../signer/with-signer.js';
import { keepCheckpoint } from './keep-checkpoint.js';
import { sealedTreeOf } from './sealed-tree-of.js';

/**
 * Signs all that is sealed and committed, and keeps checkpoint and signatures. What was signed and not kept, because the process
 * was stopped between the two, is signed again. `null` while nothing is sealed. Throws `SignerRefuses` and `AuditHalted`.
 */
export const signLedger = async (
  db: DataSource,
  place: SignerPlace,
  now: () => Date,
): Promise<SignedCheckpoint | null> => {
  const checkpoint = await withSigner(place, now, (signer) => signer.sign(sealedTreeOf(db)));
  if (checkpoint !== null) await keepCheckpoint(db, checkpoint);
  return checkpoint;
};
