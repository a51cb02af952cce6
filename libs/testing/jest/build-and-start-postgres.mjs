import { execFileSync } from 'node:child_process';
import startPostgres from './start-postgres.mjs';

/**
 * Global setup of the specs that start the built command line: they run side by side, so the build is made before them,
 * if it is stale, and not by whichever of them comes first.
 */
export default async function buildAndStartPostgres() {
  execFileSync(process.execPath, ['bin/oversight.mjs', '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await startPostgres();
}
