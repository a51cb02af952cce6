import type { VerifierKey } from './key.js';
import type { Note } from './note.js';
import { verifyLine } from './signing.js';

/** A signature that holds, and whose it is. */
export interface VerifiedLine {
  readonly key: VerifierKey;
  /** In seconds since 1970; null where the signature says no time. */
  readonly time: bigint | null;
}

export type NoteVerified = { readonly holds: readonly VerifiedLine[] } | { readonly fails: VerifierKey };

/**
 * Every line of a key that is known, by its name and id both, is verified, a second one of the same key too. One that
 * does not hold refuses the note; lines of other keys say nothing.
 */
export const verifyNote = ({ text, lines }: Note, keys: readonly VerifierKey[]): NoteVerified => {
  const holds: VerifiedLine[] = [];
  for (const line of lines)
    for (const key of keys.filter(({ name, id }) => name === line.name && id === line.keyId)) {
      const signed = verifyLine(key, line, text);
      if (signed === null) return { fails: key };
      holds.push({ key, time: signed.time });
    }
  return { holds };
};
