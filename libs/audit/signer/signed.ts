import { noteOf, lineOf, type SignatureLine } from '#libs/transparency/note/note.js';
import { textOf } from '#libs/transparency/note/checkpoint.js';
import { cosign, signText } from '#libs/transparency/note/signing.js';
import type { KeyPair, LogKey } from './log-keys.js';
import type { Memory } from './memory.js';

/** One signature over a checkpoint. */
export interface SignedLine {
  /** Four bytes in hexadecimal. */
  readonly keyId: string;
  readonly name: string;
  /** In seconds since 1970; null where it says none. */
  readonly time: bigint | null;
  /** As it stands in a note, with its newline. */
  readonly line: string;
}

/** A checkpoint of a log with signatures over it. */
export interface SignedCheckpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Buffer;
  readonly lines: readonly SignedLine[];
}

export const signedLine = (line: SignatureLine, time: bigint | null): SignedLine => ({
  ...{ keyId: line.keyId, name: line.name, time },
  line: lineOf(line),
});

const byId = (a: LogKey, b: LogKey): number => (a.verifier.id < b.verifier.id ? -1 : 1);

/** The signatures of a log over what the memory holds, two for each pair of keys. @param time in seconds since 1970 */
export const signed = (pairs: readonly KeyPair[], { origin, size, root }: Memory, time: bigint) => {
  const text = textOf({ origin, size, root });
  const ofText = pairs
    .map((pair) => pair.text)
    .sort(byId)
    .map(({ verifier, privateKey }) => signText(verifier, privateKey, text));
  const ofTime = pairs
    .map((pair) => pair.time)
    .sort(byId)
    .map(({ verifier, privateKey }) => cosign(verifier, privateKey, text, time));
  const lines = [...ofText.map((line) => signedLine(line, null)), ...ofTime.map((line) => signedLine(line, time))];
  const checkpoint: SignedCheckpoint = { origin, size, root, lines };
  return { checkpoint, note: noteOf({ text, lines: [...ofText, ...ofTime] }) };
};
