import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { strictBase64 } from './base64.js';

/** What a signature says. C2SP signed-note, *Signature types*. */
export const SIGNS = {
  /** Ed25519 over the text. */
  text: 0x01,
  /** Ed25519 over the time and the text: tlog-cosignature. */
  timeAndText: 0x04,
} as const;

export type Signs = keyof typeof SIGNS;

/** A key that is trusted, as a person was given it. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes in hexadecimal. With the name it tells which key a signature is of; it proves nothing. */
  readonly id: string;
  readonly signs: Signs;
  readonly publicKey: KeyObject;
  /** 32 bytes: two keys that are the same under two names are one. */
  readonly raw: Buffer;
}

const KEY_BYTES = 32;
/** What stands before the 32 bytes in the DER of a public key of Ed25519: RFC 8410. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Which names a key may have: not empty, no space of Unicode, no plus. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{White_Space}]/u.test(name);

const typed = (signs: Signs, raw: Uint8Array): Buffer => Buffer.concat([Buffer.of(SIGNS[signs]), raw]);

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), in hexadecimal. */
export const keyId = (name: string, signs: Signs, raw: Uint8Array): string =>
  createHash('sha256').update(`${name}\n`).update(typed(signs, raw)).digest('hex').slice(0, 8);

const signsOf = (type: number | undefined): Signs | null =>
  (Object.keys(SIGNS) as Signs[]).find((signs) => SIGNS[signs] === type) ?? null;

/** @param raw the 32 bytes of a public key of Ed25519 */
export const verifierKey = (name: string, signs: Signs, raw: Buffer): VerifierKey => ({
  ...{ name, signs, raw, id: keyId(name, signs, raw) },
  publicKey: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }),
});

/** The 32 bytes of a key of Ed25519. */
export const rawOf = (publicKey: KeyObject): Buffer =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

/** `name+hex(id)+base64(type ‖ key)`: C2SP signed-note, *Verifier keys*. */
export const vkeyOf = ({ name, id, signs, raw }: VerifierKey): string =>
  `${name}+${id}+${typed(signs, raw).toString('base64')}`;

/** Base64 has plus signs too; the name and the id have none. */
const VKEY = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]*)$/;

/** The key of a vkey; null where it is none, or of a type that is not known here. */
export const parseVkey = (vkey: string): VerifierKey | null => {
  const [, name = '', id = '', base64 = ''] = VKEY.exec(vkey) ?? [];
  const bytes = strictBase64(base64);
  const signs = signsOf(bytes?.[0]);
  if (!isKeyName(name) || bytes?.length !== 1 + KEY_BYTES || signs === null) return null;
  const key = verifierKey(name, signs, bytes.subarray(1));
  return key.id === id ? key : null;
};
