// npm run fuzz -- [--rounds N] [--seed N] [--minutes N] [PATH …]: every spec with property tests, each round with another seed.
// No round begins after the minutes are over. PATH is part of a spec's path; without one it is all of them.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Of one test, unless it says its own: a machine at its limits is no finding. */
const TIMEOUT_MS = 300_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(randomInt(1, 1_000_000_000)) },
    minutes: { type: 'string', default: '15' },
  },
});
for (const [name, value] of Object.entries(values))
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    console.error(`--${name} is "${value}": give a whole number from 1.`);
    process.exit(2);
  }
const [rounds, seed, minutes] = [values.rounds, values.seed, values.minutes].map(Number);

const specs = ['apps', 'libs', 'test']
  .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, file)))
  .filter((file) => file.endsWith('.spec.ts') && readFileSync(file, 'utf8').includes("from 'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((path) => file.includes(path)));
if (specs.length === 0) {
  console.error('No spec with property tests has such a path.');
  process.exit(2);
}
console.log(`Fuzzing ${specs.length} specs: ${rounds} rounds from seed ${seed}, none after ${minutes} minutes.`);

const run = (roundSeed) =>
  spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--ci', `--testTimeout=${TIMEOUT_MS}`, '--runTestsByPath', ...specs],
    { env: { ...process.env, NODE_NO_WARNINGS: '1', OVERSIGHT_SEED: String(roundSeed) }, encoding: 'utf8' },
  );

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1000);
const found = [];
let played = 0;
while (played < rounds && seconds() < minutes * 60) {
  const roundSeed = seed + played;
  const { status, stdout, stderr } = run(roundSeed);
  played += 1;
  console.log(`Round ${played}, seed ${roundSeed}: ${status === 0 ? 'nothing found' : 'FOUND'} (${seconds()} s)`);
  if (status === 0) continue;
  found.push(roundSeed);
  console.log(`${stderr}${stdout}Repeat it with: npm run fuzz -- --rounds 1 --seed ${roundSeed}`);
}
console.log(
  `${played} rounds, ${found.length} of which found something${found.length > 0 ? `: ${found.join(', ')}` : ''}.`,
);
process.exit(found.length > 0 ? 1 : 0);
