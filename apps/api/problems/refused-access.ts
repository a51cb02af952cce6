import type { AccessLog, Cause } from '#libs/access-log/index.js';
import type { ActingRequest } from '../identity/acting-request.js';
import type { ProblemCode } from './catalogue.js';

const CAUSES: Readonly<Partial<Record<ProblemCode, Cause>>> = {
  'forbidden-to-actor': 'not-permitted',
  'sign-in-again': 'sign-in-again',
  'foreign-origin': 'foreign-origin',
  'misdirected-request': 'foreign-host',
};

const causeOf = (code: ProblemCode, request: ActingRequest): Cause | null => {
  if (code !== 'unauthenticated') return CAUSES[code] ?? null;
  return request.get('Authorization') === undefined ? 'no-token' : 'token-refused';
};

/**
 * Tells the access log of a problem that is a refusal; `null` for one that is none, and for a guest's, of whom nothing need be
 * written before the answer. @throws AccessNotLogged
 */
export const logRefusal = (log: AccessLog, code: ProblemCode, request: ActingRequest): Promise<void> | null => {
  const cause = causeOf(code, request);
  if (cause === null) return null;
  const { actor, operation = request.method } = request;
  if (actor) return log.refused(actor.personId, cause, operation);
  log.guestRefused(cause);
  return null;
};
