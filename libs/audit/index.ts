export { AuditHalted } from './errors.js';
export {
  EVERY_STREAM,
  ledgerToExport,
  NO_STREAM,
  type ReadSealed,
  type StreamsGiven,
} from './export/ledger-to-export.js';
export { makeExport, type Exporting, type MadeExport } from './export/write-export.js';
export { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from './guard.js';
export { toLeaf } from '#libs/transparency/leaf/leaf.js';
export { Ledger } from './ledger.js';
export { leafAt, positionOfLeaf, type LedgerHead } from './ledger-rows.js';
export { AUDIT_MIGRATIONS, SEALS_BYTES } from './migrations.js';
export { consistencyProof, inclusionProof } from './proofs.js';
export { readLedger, readLedgerHead } from './reading.js';
export { FullTileHashes } from './tree/full-tiles.js';
export { LedgerTree } from './tree/ledger-tree.js';
export {
  readProofStates,
  type CoveringCheckpoint,
  type ProofState,
  type ProofStateOf,
} from './proof-states/proof-states.js';
export { signedSoFar, type SignedSoFar } from './checkpoints/notes.js';
export { published, type Published } from './checkpoints/published.js';
export { sealedTreeOf } from './checkpoints/sealed-tree-of.js';
export { signLedger } from './checkpoints/sign-ledger.js';
export { writeLogEvents } from './log-stream/write-log-events.js';
export { addKey, changePolicy, retireKey } from './signer/change-keys.js';
export { SignerRefuses } from './signer/errors.js';
export type { SealedTree } from './signer/sealed-tree.js';
export type { SignedCheckpoint } from './signer/signed.js';
export type { Signer } from './signer/signer.js';
export type { LogKeys } from './signer/log-keys.js';
export { readKeysIn } from './signer/signer-folder.js';
export { askWitness, type AskedWitness } from './witnesses/ask-witness.js';
export { keepPolicies, policyOf } from './witnesses/policies.js';
export { witnessedSoFar, type WitnessedSoFar } from './witnesses/witnessed-so-far.js';
export { isAlarm, keepOutcome } from './witnesses/witnessing.js';
export { newestSigned, noteAt } from './checkpoints/notes.js';
export { withSigner, type SignerPlace } from './signer/with-signer.js';
