import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CAUSES } from '../entries/causes.js';
import type { AccessWords } from '../entries/entry.js';

const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Words are filled up to a multiple of this: their length would tell who, and of what, when the key is gone. */
const BLOCK_BYTES = 256;

/** Where words stand: elsewhere they are not opened. */
export interface Place {
  readonly stream: string;
  readonly eventId: string;
}

const additional = ({ stream, eventId }: Place): Buffer => Buffer.from(JSON.stringify([stream, eventId, 'words']));

const filled = (words: AccessWords): Buffer => {
  const json = Buffer.from(JSON.stringify(words));
  return Buffer.concat([json, Buffer.alloc((BLOCK_BYTES - (json.length % BLOCK_BYTES)) % BLOCK_BYTES, ' ')]);
};

/**
 * Words under a day's key, by AES-256-GCM: nonce (96 bits, random), ciphertext, tag (128 bits), in base64url. A day has far fewer
 * than the 2^32 entries that a key may have with random nonces (NIST SP 800-38D, 8.3).
 */
export const sealWords = (key: Buffer, place: Place, words: AccessWords): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(additional(place));
  return Buffer.concat([nonce, cipher.update(filled(words)), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
};

/** `null` where they are not what was sealed there under that key. */
export const openWords = (key: Buffer, place: Place, sealed: string): AccessWords | null => {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(additional(place))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return wordsIn(JSON.parse(opened.toString()) as AccessWords);
  } catch {
    return null;
  }
};

/** A cause of a later version is told as none: nothing else of the entry is lost by it. */
const wordsIn = (words: AccessWords): AccessWords => ({
  ...words,
  cause: CAUSES.find((cause) => cause === words.cause) ?? null,
});
