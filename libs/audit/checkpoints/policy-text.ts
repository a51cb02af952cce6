import type { EntityManager } from 'typeorm';
import { policyTextOf } from '../witnesses/policies.js';
import { newestSigned } from './notes.js';

/** The policy of witnesses that stands, as it was given (C2SP tlog-policy); `null` where there is none. */
export const policyText = async (tx: EntityManager): Promise<string | null> => {
  const newest = await newestSigned(tx);
  return newest && policyTextOf(tx, newest.origin);
};
