import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
const ID = /^[A-Za-z0-9_-]{43}$/;

/** What only the browser keeps: 256 random bits. */
export const newSessionId = (): string => randomBytes(BYTES).toString('base64url');

export const isSessionId = (text: string): boolean => ID.test(text);

/** By which the database knows a session: who reads its rows cannot use them. */
export const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

/** What every form of the session's pages carries: a page of another origin cannot know it. */
export const formTokenOf = (id: string): string =>
  createHmac('sha256', Buffer.from(id, 'base64url')).update('form').digest('base64url');

const MASKED = /^[A-Za-z0-9_-]{86}$/;

const xor = (bytes: Buffer, pad: Buffer): Buffer => Buffer.from(bytes.map((byte, n) => byte ^ pad[n]!));

/**
 * A form token as one page carries it: another text in every answer, since from the lengths of compressed answers one that
 * stays the same could be guessed sign by sign (BREACH).
 */
export const maskedFormToken = (token: string): string => {
  const pad = randomBytes(BYTES);
  return Buffer.concat([pad, xor(Buffer.from(token, 'base64url'), pad)]).toString('base64url');
};

/** The form token that a form sent; one without a mask is of a page that an earlier program answered. */
export const unmaskedFormToken = (sent: string): string => {
  if (!MASKED.test(sent)) return sent;
  const bytes = Buffer.from(sent, 'base64url');
  return xor(bytes.subarray(BYTES), bytes.subarray(0, BYTES)).toString('base64url');
};

/** `token`: as a form sent it. */
export const isFormTokenOf = (id: string, token: unknown): boolean => {
  if (typeof token !== 'string') return false;
  const [wanted, given] = [Buffer.from(formTokenOf(id)), Buffer.from(unmaskedFormToken(token))];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
};
