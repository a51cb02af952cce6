import { noteOf, lineOf, type SignatureLine } from '#libs/transparency/note/note.js';
import { textOf } from '#libs/transparency/note/checkpoint.js';
import { cosign, signText } from '#libs/transparency/note/signing.js';
import type { LogKeys } from './log-keys.js';
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

/** Both signatures of the log over what the memory holds. @param time in seconds since 1970 */
export const signed = (keys: LogKeys, { origin, size, root }: Memory, time: bigint) => {
  const text = textOf({ origin, size, root });
  const ofText = signText(keys.text.verifier, keys.text.privateKey, text);
  const ofTime = cosign(keys.time.verifier, keys.time.privateKey, text, time);
  const told = (line: SignatureLine, at: bigint | null): SignedLine => ({
    ...{ keyId: line.keyId, name: line.name, time: at },
    line: lineOf(line),
  });
  const checkpoint: SignedCheckpoint = { origin, size, root, lines: [told(ofText, null), told(ofTime, time)] };
  return { checkpoint, note: noteOf({ text, lines: [ofText, ofTime] }) };
};
