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

export const isFormTokenOf = (id: string, token: unknown): boolean => {
  if (typeof token !== 'string') return false;
  const [wanted, given] = [Buffer.from(formTokenOf(id)), Buffer.from(token)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
};
