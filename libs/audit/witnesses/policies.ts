import type { DataSource, EntityManager } from 'typeorm';
import type { BackwardsReading, EventInStream } from '#libs/kernel/event-store.js';
import { parsePolicy } from '#libs/transparency/policy/parse-policy.js';
import type { Policy } from '#libs/transparency/policy/policy.js';
import { streamOfLog } from '../log-stream/log-events.js';

const AT_ONCE = 200;

/**
 * Keeps the policies that a log's own stream tells of where everybody who publishes reads them. Those that are kept are left.
 * What is no policy changes nothing: no signer of ours writes one. Throws what the event store throws.
 */
export const keepPolicies = async (db: DataSource, store: BackwardsReading, origin: string): Promise<void> => {
  for (let before: bigint | null = null; ;) {
    const events = await store.readBackwards(streamOfLog(origin), before, AT_ONCE);
    for (const event of events) {
      const policy = policyIn(event);
      if (policy !== null)
        await db.query('insert into audit.policy (origin, rev, policy) values ($1, $2, $3) on conflict do nothing', [
          ...[origin, event.revision, policy],
        ]);
    }
    const last = events.at(-1);
    if (!last || last.revision === 0n) return;
    before = last.revision;
  }
};

const policyIn = ({ type, data }: EventInStream): string | null => {
  if (type !== 'WitnessPolicyChanged.v1' || typeof data !== 'object' || data === null) return null;
  const { policy } = data as { readonly policy?: unknown };
  return typeof policy === 'string' && parsed(policy) !== null ? policy : null;
};

const parsed = (policy: string): Policy | null => {
  try {
    return parsePolicy(policy);
  } catch {
    return null;
  }
};

/** The text of the policy that holds for a log; null where nobody has set one. */
export const policyTextOf = async (tx: EntityManager, origin: string): Promise<string | null> => {
  const [newest] = await tx.query<{ policy: string }[]>(
    'select policy from audit.policy where origin = $1 order by rev desc limit 1',
    [origin],
  );
  return newest?.policy ?? null;
};

/** The policy that holds for a log; null where nobody has set one. */
export const policyOf = async (tx: EntityManager, origin: string): Promise<Policy | null> => {
  const text = await policyTextOf(tx, origin);
  return text === null ? null : parsePolicy(text);
};
