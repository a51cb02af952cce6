import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import { rawOf, verifierKey, vkeyOf, type VerifierKey } from '#libs/transparency/note/key.js';
import { LEAF_FORM } from '#libs/transparency/leaf/leaf.js';
import type { Followed } from '../log-stream/log-events.js';
import { logEvent, type Because } from '../log-stream/to-write.js';

export interface LogKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

/** Two keys that sign together, one the text, one when that was too. They are told of in the log's own stream. */
export interface KeyPair {
  readonly text: LogKey;
  readonly time: LogKey;
  /** The revision there that says that they were added; null: they sign from the first note on. */
  readonly from: bigint | null;
  /** The revision there that says that they are retired; null: nobody has retired them. */
  readonly until: bigint | null;
}

/** Which log it is, the keys that sign it, which all have its origin for a name, and what it has yet to say of them. */
export interface LogKeys {
  readonly origin: string;
  /** The oldest first. */
  readonly pairs: readonly KeyPair[];
  /** How many events are known to lie in the log's own stream. */
  readonly written: bigint;
  /** Those that come next there; it is not known of them whether they were written. */
  readonly toWrite: readonly EventToAppend[];
  /** `null` for the first log of a system. */
  readonly follows: Followed | null;
}

const RANDOM_BYTES = 4;

const keyOf = (origin: string, signs: 'text' | 'timeAndText', privateKey: KeyObject): LogKey => ({
  verifier: verifierKey(origin, signs, rawOf(createPublicKey(privateKey))),
  privateKey,
});

/** New keys for a log. */
export const newPair = (origin: string, from: bigint | null): KeyPair => {
  const fresh = () => generateKeyPairSync('ed25519').privateKey;
  return { text: keyOf(origin, 'text', fresh()), time: keyOf(origin, 'timeAndText', fresh()), from, until: null };
};

/** Both public keys as people are given them. */
export const vkeysOf = ({ text, time }: KeyPair): readonly string[] =>
  [text, time].map(({ verifier }) => vkeyOf(verifier));

/** The revision that the next event has which is to be written. */
export const nextRevision = ({ written, toWrite }: LogKeys): bigint => written + BigInt(toWrite.length);

/** @param name that the operator gives, see `isLogName` */
export const newLogKeys = (name: string, follows: Followed | null, because: Because): LogKeys => {
  const origin = `${name}/${randomBytes(RANDOM_BYTES).toString('hex')}`;
  const pair = newPair(origin, null);
  const began = { origin, vkeys: vkeysOf(pair), leaf: LEAF_FORM, follows };
  return { origin, pairs: [pair], written: 0n, toWrite: [logEvent('LogBegan.v1', began, because)], follows };
};

const secret = ({ privateKey }: LogKey): string =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

interface Stored {
  readonly origin: string;
  readonly pairs: readonly Record<'text' | 'time' | 'from' | 'until', string | null>[];
  readonly written: string;
  readonly toWrite: readonly EventToAppend[];
  readonly follows: Followed | null;
}

const told = (revision: bigint | null): string | null => revision?.toString() ?? null;

export const keysAsText = ({ origin, pairs, written, toWrite, follows }: LogKeys): string => {
  const stored: Stored = {
    origin,
    pairs: pairs.map(({ text, time, from, until }) => ({
      ...{ text: secret(text), time: secret(time) },
      ...{ from: told(from), until: told(until) },
    })),
    ...{ written: written.toString(), toWrite, follows },
  };
  return `${JSON.stringify(stored, null, 2)}\n`;
};

const readKey = (base64: string | null): KeyObject =>
  createPrivateKey({ key: Buffer.from(base64 ?? '', 'base64'), format: 'der', type: 'pkcs8' });

const readRevision = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** Throws where it is not what `keysAsText` writes. */
export const parseKeys = (content: string): LogKeys => {
  const { origin, pairs, written, toWrite, follows } = JSON.parse(content) as Stored;
  return {
    origin,
    pairs: pairs.map(({ text, time, from, until }) => ({
      text: keyOf(origin, 'text', readKey(text)),
      time: keyOf(origin, 'timeAndText', readKey(time)),
      ...{ from: readRevision(from), until: readRevision(until) },
    })),
    ...{ written: BigInt(written), toWrite, follows },
  };
};
