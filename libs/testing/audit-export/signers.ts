import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { textOf } from '#libs/transparency/note/checkpoint.js';
import { rawOf, verifierKey, vkeyOf, type Signs, type VerifierKey } from '#libs/transparency/note/key.js';
import { noteOf, type SignatureLine } from '#libs/transparency/note/note.js';
import { cosign, signText } from '#libs/transparency/note/signing.js';

/** A key that signs, and how others know it. */
export interface Signer {
  readonly key: VerifierKey;
  readonly vkey: string;
  readonly privateKey: KeyObject;
}

export const newSigner = (name: string, signs: Signs): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = verifierKey(name, signs, rawOf(publicKey));
  return { key, vkey: vkeyOf(key), privateKey };
};

/** What a note states, and who signs it; `time` in seconds since 1970, said by the keys that say one. */
export interface NoteToSign {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly time: number;
  readonly by: readonly Signer[];
}

export const signedNote = ({ origin, size, root, time, by }: NoteToSign): string => {
  const text = textOf({ origin, size: BigInt(size), root });
  const lines: SignatureLine[] = by.map(({ key, privateKey }) =>
    key.signs === 'text' ? signText(key, privateKey, text) : cosign(key, privateKey, text, BigInt(time)),
  );
  return noteOf({ text, lines });
};
