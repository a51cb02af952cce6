import { createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  EVERY_STREAM,
  ledgerToExport,
  makeExport,
  published,
  readLedger,
  type MadeExport,
  type Published,
} from '#libs/audit/index.js';
import { connect } from '#libs/event-store/event-store.js';
import { sealedEventsOf } from '#libs/event-store/raw-log/sealed-events.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { CannotDo } from '../failure.js';

const EVERY_MS = 2_000;

export interface ExportFile {
  /** By a login that may read all of the ledger. */
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly file: string;
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
}

/** What was written. */
export interface WrittenExport extends Pick<Published, 'origin' | 'size'> {
  readonly bytes: number;
}

/** Writes the audit log with every frame to a new file. Throws `CannotDo`; then there is no file. */
export const writeExportFile = async ({ databaseUrl, eventStoreUrl, ...asked }: ExportFile): Promise<WrittenExport> => {
  const { file, signal } = asked;
  if (existsSync(file)) throw isThere(file);
  const db = await openDatabase(databaseUrl, { applicationName: 'audit export', poolSize: 2 });
  const client = connect(eventStoreUrl);
  try {
    const checkpoint = await readLedger(db, published);
    if (checkpoint === null)
      throw new CannotDo(
        'The audit log has no checkpoint yet, or this login may not read it.',
        'The audit writer signs one as soon as something is recorded: docs/guides/audit.md says who signs. Nothing was written.',
      );
    const from = { db, events: sealedEventsOf(client), given: EVERY_STREAM, signal };
    const log = await ledgerToExport(checkpoint, from);
    const onProgress = progressOf(asked, checkpoint);
    const made = await makeExport(log, { folder: dirname(file), signal, onProgress });
    await writeMade(made, asked).finally(() => made.close());
    return { ...checkpoint, bytes: made.size };
  } finally {
    await client.dispose();
    await db.destroy();
  }
};

const isThere = (file: string) =>
  new CannotDo(`The file ${file} is there already.`, 'Name another one. Nothing was written.');

const writeMade = async (made: MadeExport, { file, signal }: Pick<ExportFile, 'file' | 'signal'>): Promise<void> => {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  let opened = false;
  out.once('open', () => (opened = true));
  try {
    await pipeline(Readable.from(made.bytes(), { objectMode: false }), out, { signal });
  } catch (error) {
    if (opened) await rm(file, { force: true });
    throw signal.aborted ? signal.reason : error;
  }
};

const progressOf = ({ tell }: Pick<ExportFile, 'tell'>, { size }: Published) => {
  let told = performance.now();
  return (leaves: bigint): void => {
    if (performance.now() - told < EVERY_MS) return;
    told = performance.now();
    tell(`  ${leaves.toLocaleString('en-GB')} of ${size.toLocaleString('en-GB')} events …`);
  };
};
