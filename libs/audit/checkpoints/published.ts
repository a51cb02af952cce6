import type { EntityManager } from 'typeorm';
import { policyOf } from '../witnesses/policies.js';
import { newestWithQuorum } from '../witnesses/quorum.js';
import { newestSigned, noteAt } from './notes.js';

/** A checkpoint that everybody may be shown. */
export interface Published {
  readonly origin: string;
  /** How many leaves it covers. */
  readonly size: bigint;
  /** The signed note, byte for byte. */
  readonly note: string;
}

/**
 * The newest checkpoint that is published: that the witnesses of the policy have signed, as many as it asks for, or without a
 * policy the newest that the log signed. `null` before the first.
 */
export const published = async (tx: EntityManager): Promise<Published | null> => {
  const newest = await newestSigned(tx);
  if (newest === null) return null;
  const { origin } = newest;
  const policy = await policyOf(tx, origin);
  const size = policy === null ? newest.size : await newestWithQuorum(tx, newest, policy);
  const note = size === null ? null : await noteAt(tx, { origin, size });
  return size !== null && note !== null ? { origin, size, note } : null;
};
