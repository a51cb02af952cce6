// @ts-check
// Measures everything, one after another: `npm run bench`, and with `-- --large` what takes long as well.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
// Its own files, whichever checkout is measured.
const HERE = join(import.meta.dirname, '..');

const LARGE = process.argv.includes('--large') ? ['10000', '1000000'] : [];

for (const [file = '', ...sizes] of [
  ['apps/eventstore/bench/throughput.mjs'],
  ['bench/read-models.mjs', ...LARGE],
  ['bench/secured.mjs'],
  ['bench/audit.mjs'],
  ['bench/trail.mjs', ...LARGE.slice(1)],
  ['bench/change.mjs'],
  ['bench/verifier.mjs', ...(LARGE.length > 0 ? ['100000', '1000000'] : [])],
  ['bench/system.mjs'],
  ['bench/signed-in.mjs'],
  ['bench/pages.mjs', ...(LARGE.length > 0 ? [] : ['12', '240'])],
  ...(LARGE.length > 0 ? [['bench/documents.mjs', '200']] : []),
]) {
  const { status } = spawnSync(process.execPath, [join(HERE, file), ...sizes], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
