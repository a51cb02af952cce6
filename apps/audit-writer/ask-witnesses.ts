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
  type AskedWitness,
} from '#libs/audit/index.js';
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
 * Asks the witnesses of the policy to sign what the log has signed, each by itself: one that does not answer holds up nobody.
 * One process does, until it is aborted.
 */
export const askWitnesses = async ({ db, databaseUrl, logger, signal }: AskingWitnesses): Promise<void> => {
  const onLost = (error: unknown) => logger.warn({ err: error }, 'the turn to ask witnesses was lost; trying again');
  await inTurn({ databaseUrl, what: 'audit witnesses', signal, onWaiting: () => undefined, onLost }, async (turn) => {
    const due = new Due();
    const asked = new Set<Promise<void>>();
    while (!turn.aborted) {
      try {
        const newest = await newestSigned(db.manager);
        const policy = newest && (await policyOf(db.manager, newest.origin));
        for (const { url, ...witness } of policy?.witnesses ?? []) {
          const what = { id: `${newest?.origin} ${witness.key.id}`, size: newest?.size ?? 0n };
          if (newest === null || url === null || !due.begin(what, performance.now())) continue;
          const asking = askOne({ db, logger, signal: turn }, { ...witness, url }, newest)
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
