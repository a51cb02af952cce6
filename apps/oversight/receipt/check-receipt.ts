import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import type { VerifierKey } from '#libs/transparency/note/key.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import { parseInclusionProof } from '#libs/transparency/texts/inclusion-proof.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { isIncluded } from '#libs/transparency/tree/verify.js';
import type { AnsweredReceipt } from './answered-receipts.js';

/** Where the log has the event, or what is wrong, in words. */
export type Checked = { readonly index: bigint; readonly size: bigint } | { readonly wrong: string };

/**
 * Holds the log to a receipt: the proof is of this very leaf, leads to the root of its checkpoint, and that is signed by the key
 * that the log's keeper was asked for.
 * @param text C2SP tlog-proof
 * @param key the log's own, of Ed25519 over the text
 */
export const checkReceipt = (receipt: AnsweredReceipt, text: string, key: VerifierKey): Checked => {
  const proof = parseInclusionProof(text);
  const note = proof && parseNote(Buffer.from(proof.note));
  const checkpoint = note && parseCheckpoint(note.text);
  if (!proof || !note || !checkpoint) return { wrong: 'What was answered is no proof in the form of C2SP tlog-proof.' };
  const verified = verifyNote(note, [key]);
  if ('fails' in verified) return { wrong: 'The signature of the log under the checkpoint does not hold.' };
  if (checkpoint.origin !== key.name || verified.holds.length === 0)
    return { wrong: `The checkpoint is of the log ${checkpoint.origin}, and not signed by the key that you gave.` };
  const hash = leafHash(proof.extra);
  if (hash.toString('hex') !== receipt.leafHash)
    return { wrong: 'The log holds other bytes there than those that were sent.' };
  const { index, hashes } = proof;
  const { size, root } = checkpoint;
  return isIncluded({ index, size, leafHash: hash, proof: hashes, root })
    ? { index, size }
    : { wrong: 'The proof does not lead to the root that was signed.' };
};
