import type { Logger } from 'pino';
import { Heartbeat } from '#libs/following/heartbeat.js';
import { runInTurn } from '#libs/following/run-in-turn.js';
import { AUDIT_MIGRATIONS, Ledger, type SignerPlace } from '#libs/audit/index.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { demandReadable } from '#libs/event-store/log-readable.js';
import type { ServiceConfig } from '#libs/platform/config.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { AuditConsumer } from './audit-consumer.js';
import { lookAtAll } from './look-at-all.js';
import { askWitnesses } from './ask-witnesses.js';
import { signWhatIsSealed } from './sign-what-is-sealed.js';

export interface AuditWriter {
  /** Lets go of the log, finishes the batch in hand and closes its connections. */
  stop(): Promise<void>;
}

export interface AuditWriterConfig extends Pick<ServiceConfig, 'eventStoreUrl' | 'databaseUrl'> {
  /** Where the signer's keys and memory are; without it nothing is signed. */
  readonly signer?: SignerPlace | null;
}

/** The audit passes over no event by decision: a decision could then keep an event out of the ledger. */
const nothingIsPassed = () => Promise.resolve(false);

/**
 * Brings the database up to date, seals the log from then on, when no other process does, signs what is sealed, and compares the
 * whole log with the ledger once a day. How it does is the row `audit` of `projections.health`.
 * Throws what `openDatabase`, `migrate` and `demandReadable` throw.
 */
export const startAuditWriter = async (
  { eventStoreUrl, databaseUrl, signer = null }: AuditWriterConfig,
  logger: Logger,
): Promise<AuditWriter> => {
  const db = await openDatabase(databaseUrl, { applicationName: 'audit writer', poolSize: 3 });
  const opened = [db];
  try {
    await migrate(db, [...PROJECTIONS_MIGRATIONS, ...AUDIT_MIGRATIONS]);
    const ledger = await openDatabase(databaseUrl, { applicationName: 'audit', poolSize: 1 });
    opened.push(ledger);
    const client = connect(eventStoreUrl);
    await demandReadable(client, eventStoreUrl);
    const heartbeat = new Heartbeat(db, logger);
    const stopping = new AbortController();
    const { signal } = stopping;
    const shared = { databaseUrl, db: ledger, client, heartbeat, logger, isPassed: nothingIsPassed, signal };
    const running = [
      runInTurn(new AuditConsumer(new Ledger(ledger)), '', shared),
      signWhatIsSealed({ db, databaseUrl, store: new EventStoreDb(client), place: signer, logger, signal }),
      askWitnesses({ db, databaseUrl, logger, signal }),
      lookAtAll({ db, client, logger, signal }),
    ];
    return {
      stop: async () => {
        stopping.abort();
        await Promise.all(running);
        await heartbeat.stop();
        await client.dispose();
        await Promise.all(opened.map((each) => each.destroy()));
      },
    };
  } catch (error) {
    await Promise.all(opened.map((each) => each.destroy()));
    throw error;
  }
};
