import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import {
  askWitness,
  isAlarm,
  keepOutcome,
  noteAt,
  newestSigned,
  policyOf,
  published,
  type AskedWitness,
} from '#libs/audit/index.js';
import type { Policy } from '#libs/transparency/policy/policy.js';
import { inTurn } from '#libs/platform/postgres/turn.js';
import { Due } from './due.js';

const LOOK_EVERY_MS = 1_000;

export interface AskingWitnesses {
  readonly db: DataSource;
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * Asks the witnesses of the policy to sign what the log has signed, beside sealing and signing, which wait for nobody. All are
 * asked for one size until it has its quorum or all have answered, since signatures over several sizes make none. One process
 * asks, until it is aborted.
 */
export const askWitnesses = async ({ db, databaseUrl, logger, signal }: AskingWitnesses): Promise<void> => {
  const onLost = (error: unknown) => logger.warn({ err: error }, 'the turn to ask witnesses was lost; trying again');
  await inTurn({ databaseUrl, what: 'audit witnesses', signal, onWaiting: () => undefined, onLost }, async (turn) => {
    const due = new Due();
    const asked = new Set<Promise<void>>();
    let target: Target | null = null;
    while (!turn.aborted) {
      try {
        if (asked.size === 0 || target === null || (await isPublished(db, target))) target = await newestTarget(db);
        for (const { url, ...witness } of target?.policy.witnesses ?? []) {
          if (target === null || url === null) continue;
          const what = { id: `${target.origin} ${witness.key.id}`, size: target.size };
          if (!due.begin(what, performance.now())) continue;
          const asking = askOne({ db, logger, signal: turn }, { ...witness, url }, target)
            .then((isSigned) => due.end(what, isSigned, performance.now()))
            .finally(() => asked.delete(asking));
          asked.add(asking);
        }
      } catch (error) {
        if (!turn.aborted) logger.warn({ err: error }, 'no witness could be asked; trying again');
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: turn, ref: false }).catch(() => undefined);
    }
    await Promise.all(asked);
  });
};

interface Target {
  readonly origin: string;
  readonly size: bigint;
  readonly policy: Policy;
}

/** `null` where nothing is signed, or no policy is set. */
const newestTarget = async (db: DataSource): Promise<Target | null> => {
  const newest = await newestSigned(db.manager);
  const policy = newest && (await policyOf(db.manager, newest.origin));
  return newest && policy && { origin: newest.origin, size: newest.size, policy };
};

const isPublished = async (db: DataSource, { origin, size }: Target): Promise<boolean> => {
  const is = await published(db.manager);
  return is?.origin === origin && is.size >= size;
};

type Parts = Pick<AskingWitnesses, 'db' | 'logger' | 'signal'>;

/** Answers whether the witness signed. */
const askOne = async (
  { db, logger, signal }: Parts,
  witness: AskedWitness,
  signed: { readonly origin: string; readonly size: bigint },
): Promise<boolean> => {
  try {
    const note = await noteAt(db.manager, signed);
    if (note === null) return false;
    const outcome = await askWitness({ db, signal, now: () => new Date() }, witness, note);
    if (signal.aborted || !(await keepOutcome(db, signed.origin, witness.key, outcome))) return outcome.is === 'signed';
    const facts = { witness: witness.name, outcome: outcome.is };
    if (isAlarm(outcome)) logger.error({ ...facts, note }, `ALARM: the witness ${witness.name}: ${outcome.detail}`);
    else if (outcome.is === 'signed') logger.info(facts, 'the witness signs');
    else logger.warn(facts, `the witness ${witness.name} did not sign: ${outcome.detail}`);
    return outcome.is === 'signed';
  } catch (error) {
    if (!signal.aborted) logger.warn({ err: error }, `the witness ${witness.name} could not be asked; trying again`);
    return false;
  }
};
