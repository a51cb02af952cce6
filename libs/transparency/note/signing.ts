import { sign, verify, type KeyObject } from 'node:crypto';
import type { SignatureLine } from './note.js';
import type { VerifierKey } from './key.js';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What a cosignature is over. C2SP tlog-cosignature; `time` in seconds since 1970. */
const timed = (time: bigint, text: string): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);

/** A line that signs the text alone. */
export const signText = ({ name, id }: VerifierKey, privateKey: KeyObject, text: string): SignatureLine => ({
  name,
  keyId: id,
  signature: sign(null, Buffer.from(text), privateKey),
});

/** A line that signs the text and when that was, in seconds since 1970. */
export const cosign = ({ name, id }: VerifierKey, privateKey: KeyObject, text: string, time: bigint): SignatureLine => {
  const at = Buffer.alloc(TIME_BYTES);
  at.writeBigUInt64BE(time);
  return { name, keyId: id, signature: Buffer.concat([at, sign(null, timed(time, text), privateKey)]) };
};

/** What a signature that holds says: when it was made, in seconds since 1970, where it says that. */
export interface Signed {
  readonly time: bigint | null;
}

/** What the line says, or null where it is not this key's signature over the text. */
export const verifyLine = (
  { signs, publicKey }: VerifierKey,
  { signature }: SignatureLine,
  text: string,
): Signed | null => {
  if (signs === 'text')
    return signature.length === SIGNATURE_BYTES && verify(null, Buffer.from(text), publicKey, signature)
      ? { time: null }
      : null;
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const time = signature.readBigUInt64BE();
  return verify(null, timed(time, text), publicKey, signature.subarray(TIME_BYTES)) ? { time } : null;
};
