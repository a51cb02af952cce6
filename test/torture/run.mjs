// npm run torture -- [--target system|eventstore|imports] [--seed N] [--rounds N]: kills parts at random under load, round after round.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 1_000_000)) },
    rounds: { type: 'string', default: '20' },
    target: { type: 'string', default: 'system' },
  },
});
const SPECS = {
  system: 'test/torture/whole-system.e2e.spec.ts',
  eventstore: 'apps/eventstore/torture/torture.int.spec.ts',
  imports: 'test/torture/killed-imports.e2e.spec.ts',
};
if (!Object.hasOwn(SPECS, values.target)) {
  console.error(`--target is "${values.target}": give system, eventstore or imports.`);
  process.exit(2);
}
for (const [name, value] of Object.entries({ seed: values.seed, rounds: values.rounds }))
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    console.error(`--${name} is "${value}": give a whole number from 1.`);
    process.exit(2);
  }
console.error(`Torture of the ${values.target}: ${values.rounds} rounds with seed ${values.seed}.`);
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand', SPECS[values.target]],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      OVERSIGHT_TORTURE_SEED: values.seed,
      OVERSIGHT_TORTURE_ROUNDS: values.rounds,
    },
  },
);
process.exit(status ?? 1);
