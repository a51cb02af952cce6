import type { EntityManager } from 'typeorm';
import { newestSigned } from '../checkpoints/notes.js';
import { policyOf } from './policies.js';
import { newestWithQuorum } from './quorum.js';
import { lastOutcome, type Witnessed } from './witnessing.js';

/** How far the witnesses of the policy have signed. */
export interface WitnessedSoFar {
  readonly signed: bigint;
  /** The most leaves of a checkpoint that has its quorum; null: none has. */
  readonly published: bigint | null;
  readonly witnesses: readonly {
    readonly name: string;
    readonly isAsked: boolean;
    /** null: it was not asked yet */
    readonly last: Witnessed | null;
  }[];
}

/** `null` where nothing is signed, or nobody has set a policy. */
export const witnessedSoFar = async (tx: EntityManager): Promise<WitnessedSoFar | null> => {
  const newest = await newestSigned(tx);
  const policy = newest && (await policyOf(tx, newest.origin));
  if (newest === null || policy === null) return null;
  const witnesses = [];
  for (const { name, url, key } of policy.witnesses)
    witnesses.push({ name, isAsked: url !== null, last: await lastOutcome(tx, newest.origin, key) });
  return { signed: newest.size, published: await newestWithQuorum(tx, newest, policy), witnesses };
};
