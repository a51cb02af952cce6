// npm run torture -- [--seed N] [--rounds N]: kills parts of the whole system at random while people work, round after round.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 1_000_000)) },
    rounds: { type: 'string', default: '20' },
  },
});
for (const [name, value] of Object.entries(values))
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    console.error(`--${name} is "${value}": give a whole number from 1.`);
    process.exit(2);
  }
console.error(`Torture: ${values.rounds} rounds with seed ${values.seed}.`);
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand', 'test/torture/torture.e2e'],
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
