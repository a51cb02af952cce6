import type { DataSource } from 'typeorm';
import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import { parseNote } from '#libs/transparency/note/note.js';
import type { Witness } from '#libs/transparency/policy/policy.js';
import { addCheckpointText } from '#libs/transparency/texts/add-checkpoint.js';
import { keepCheckpoint } from '../checkpoints/keep-checkpoint.js';
import { newestSigned } from '../checkpoints/notes.js';
import { consistencyHashes } from '../tree/consistency-hashes.js';
import { readAnswer, type Answer } from './answers.js';
import { NoAnswer, postCheckpoint } from './post.js';
import { signedBy } from './quorum.js';
import type { Outcome } from './witnessing.js';

/** A witness with an address. */
export type AskedWitness = Witness & { readonly url: string };

export interface Asking {
  readonly db: DataSource;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/**
 * Asks a witness to sign a note of a log, with the proof that it goes on from what the witness signed last, and keeps its
 * signatures. Throws what the database throws; that the witness does not answer is an outcome.
 */
export const askWitness = async (
  { db, signal, now }: Asking,
  { url, key }: AskedWitness,
  note: string,
): Promise<Outcome> => {
  const parsed = parseNote(Buffer.from(note));
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  if (parsed === null || checkpoint === null) throw new Error('The note of our own log is none.');
  const { origin, size } = checkpoint;
  const ask = async (old: bigint): Promise<Answer> => {
    const hashes = await consistencyHashes(db.manager, old, size);
    const answer = await postCheckpoint(url, addCheckpointText({ old, hashes, note }), signal);
    const seconds = BigInt(Math.floor(now().getTime() / 1_000));
    return readAnswer(answer, key, { text: parsed.text, now: seconds });
  };
  try {
    let old = await signedBy(db.manager, origin, key);
    let answer = await ask(old > size ? size : old);
    if (answer.is === 'elsewhere' && answer.size <= size) {
      old = answer.size;
      answer = await ask(old);
    }
    if (answer.is === 'signed') {
      await keepCheckpoint(db, { ...checkpoint, lines: answer.lines });
      return { is: 'signed', detail: '' };
    }
    if (answer.is === 'elsewhere') return await elsewhere(db, answer.size);
    if (answer.is === 'contradicted')
      return {
        is: 'contradicted',
        detail: `what it signed at ${old} leaves is not the beginning of what this log signed: two histories are told`,
      };
    return { is: 'refused', detail: answer.why };
  } catch (error) {
    if (error instanceof NoAnswer) return { is: 'silent', detail: error.message };
    throw error;
  }
};

/** Another note of ours may have reached it meanwhile; one of more leaves than we ever signed did not come from here. */
const elsewhere = async (db: DataSource, size: bigint): Promise<Outcome> => {
  const ours = (await newestSigned(db.manager))?.size ?? 0n;
  return size > ours
    ? { is: 'larger', detail: `it signed ${size} leaves of this log, and here ${ours} were signed` }
    : { is: 'silent', detail: 'others asked it at the same time' };
};
