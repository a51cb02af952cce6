import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import {
  AuditHalted,
  keepPolicies,
  readKeysIn,
  readLedgerHead,
  signLedger,
  SignerRefuses,
  writeLogEvents,
  type SignedCheckpoint,
  type SignerPlace,
} from '#libs/audit/index.js';
import type { BackwardsReading, EventStore } from '#libs/kernel/event-store.js';
import { inTurn } from '#libs/platform/postgres/turn.js';

/** Under load the log is signed once a second. */
const LOOK_EVERY_MS = 1_000;
/** Without new leaves the last checkpoint is signed again, so that it says that it is fresh. */
const FRESH_EVERY_MS = 10 * 60 * 1_000;
const TRY_AGAIN_AFTER_MS = 10_000;

export interface Signing {
  readonly db: DataSource;
  readonly databaseUrl: string;
  /** In which the log says of itself what is to be known of it. */
  readonly store: EventStore & BackwardsReading;
  /** `null`: nothing is signed. */
  readonly place: SignerPlace | null;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * Signs the ledger at the start, once leaves were committed, and every ten minutes, until it is aborted, when no other process
 * does. Where the signer refuses it says so and asks again, since a person can put it right meanwhile.
 */
export const signWhatIsSealed = async ({ db, databaseUrl, store, place, logger, signal }: Signing): Promise<void> => {
  if (place === null) {
    logger.warn('nothing is signed: set AUDIT_SIGNER_DIR and AUDIT_LOG_NAME');
    return;
  }
  const onLost = (error: unknown) => logger.warn({ err: error }, 'the turn to sign was lost; trying again');
  const onWaiting = () => logger.warn('waits to sign: another process does');
  await inTurn({ databaseUrl, what: 'audit signer', signal, onWaiting, onLost }, async (turn) => {
    let signed: SignedCheckpoint | null = null;
    let at = -Infinity;
    let refused: string | null = null;
    const say = saying(db, store, place, logger);
    while (!turn.aborted) {
      let pause = LOOK_EVERY_MS;
      try {
        await say();
        if (performance.now() - at >= FRESH_EVERY_MS || (await isBehind(db, place, signed))) {
          signed = await signLedger(db, place, () => new Date());
          at = performance.now();
          if (refused !== null) logger.info({ size: String(signed?.size ?? 0n) }, 'the signer signs again');
          refused = null;
        }
      } catch (error) {
        if (turn.aborted) return;
        pause = TRY_AGAIN_AFTER_MS;
        const why = whyRefused(error);
        if (why === null) logger.warn({ err: error }, 'the ledger was not signed; trying again');
        else if (why !== refused) logger.error(`ALARM: the signer refuses: ${why}`);
        refused = why ?? refused;
      }
      await sleep(pause, undefined, { signal: turn, ref: false }).catch(() => undefined);
    }
  });
};

/** What a person must put right; `null` for what passes by itself. */
const whyRefused = (error: unknown): string | null => {
  if (error instanceof AuditHalted) return `${error.message} ${error.whatToDo}`;
  return error instanceof SignerRefuses ? error.message : null;
};

/**
 * Has the log say in its own stream what it has to, when it has, and keeps the policies that it tells of. What cannot be written
 * now holds up no signature.
 */
const saying = (db: DataSource, store: EventStore & BackwardsReading, place: SignerPlace, logger: Logger) => {
  let next = -Infinity;
  let told: string | null = null;
  let keptOf: string | null = null;
  return async (): Promise<void> => {
    const keys = readKeysIn(place.folder);
    const isSaid = keys?.toWrite.length === 0;
    if (performance.now() < next || (isSaid && keptOf === keys.origin)) return;
    try {
      if (!isSaid) await writeLogEvents(db, store, place, () => new Date());
      const origin = readKeysIn(place.folder)?.origin ?? null;
      if (origin !== null) await keepPolicies(db, store, origin);
      keptOf = origin;
      told = null;
    } catch (error) {
      next = performance.now() + TRY_AGAIN_AFTER_MS;
      const why = error instanceof SignerRefuses ? `ALARM: the signer refuses: ${error.message}` : null;
      if (why === null)
        logger.warn({ err: error }, 'the log of the audit could not say of itself what it has to; trying again');
      else if (why !== told) logger.error(why);
      told = why;
    }
  };
};

/** More is sealed than was signed, or a person has begun another log meanwhile. */
const isBehind = async (db: DataSource, { folder }: SignerPlace, signed: SignedCheckpoint | null): Promise<boolean> => {
  const sealed = (await readLedgerHead(db))?.size ?? 0n;
  return sealed > (signed?.size ?? 0n) || (signed !== null && readKeysIn(folder)?.origin !== signed.origin);
};
