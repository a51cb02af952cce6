import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { rawOf, verifierKey, type VerifierKey } from '#libs/transparency/note/key.js';

/** The log that this one follows: its last note, where there was one, and why it ended. */
export interface Followed {
  readonly note: string | null;
  readonly reason: string;
}

export interface LogKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

/** Which log it is and the keys that sign it: both have the log's origin for a name. */
export interface LogKeys {
  readonly origin: string;
  readonly text: LogKey;
  readonly time: LogKey;
  /** `null` for the first log of a system. */
  readonly follows: Followed | null;
}

const RANDOM_BYTES = 4;

const keyOf = (origin: string, signs: 'text' | 'timeAndText', privateKey: KeyObject): LogKey => ({
  verifier: verifierKey(origin, signs, rawOf(createPublicKey(privateKey))),
  privateKey,
});

const madeOf = (origin: string, text: KeyObject, time: KeyObject, follows: Followed | null): LogKeys => ({
  ...{ origin, follows },
  text: keyOf(origin, 'text', text),
  time: keyOf(origin, 'timeAndText', time),
});

/** @param name that the operator gives, see `isLogName` */
export const newLogKeys = (name: string, follows: Followed | null): LogKeys => {
  const fresh = () => generateKeyPairSync('ed25519').privateKey;
  return madeOf(`${name}/${randomBytes(RANDOM_BYTES).toString('hex')}`, fresh(), fresh(), follows);
};

const secret = ({ privateKey }: LogKey): string =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

export const keysAsText = ({ origin, text, time, follows }: LogKeys): string =>
  `${JSON.stringify({ origin, text: secret(text), time: secret(time), follows }, null, 2)}\n`;

const readKey = (base64: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });

/** Throws where it is not what `keysAsText` writes. */
export const parseKeys = (content: string): LogKeys => {
  const { origin, text, time, follows } = JSON.parse(content) as Record<'origin' | 'text' | 'time', string> & {
    follows: Followed | null;
  };
  return madeOf(origin, readKey(text), readKey(time), follows);
};
