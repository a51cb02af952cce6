import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Check } from './check.js';
import { EventStoreAlone } from './event-store-alone.js';
import { Random } from './random.js';
import { playRound } from './round.js';
import { WholeSystem } from './whole-system.js';

const setting = (name: string, standard: string) => Number.parseInt(process.env[name] ?? standard, 10);
/** What is tortured, and for how many rounds; `npm run torture` with --target, --seed and --rounds gives others. */
const TARGETS = { system: WholeSystem, eventstore: EventStoreAlone };
const asked = process.env['OVERSIGHT_TORTURE_TARGET'] ?? '';
const NAMES = asked in TARGETS ? [asked as keyof typeof TARGETS] : (['system', 'eventstore'] as const);
const SEED = setting('OVERSIGHT_TORTURE_SEED', '7');
const ROUNDS = setting('OVERSIGHT_TORTURE_ROUNDS', '10');
const ANSWERS_OF_A_ROUND = 5;

const here = existsSync('/proc')
  ? { run: describe, name: `whatever part is killed while people work (seed ${SEED})` }
  : { run: describe.skip, name: 'NOT RUN, since parts are found by /proc: parts killed while people work' };

here.run.each(NAMES.map((name) => [name]))(`${here.name}: %s`, (name) => {
  const random = new Random(SEED);
  const target = new TARGETS[name](random.fork());
  const check = new Check();
  beforeAll(() => target.start(), 240_000);
  afterAll(() => target.stop(), 60_000);

  it(
    `what was answered is there once, in ${ROUNDS} rounds`,
    async () => {
      const began = Date.now();
      expect(check.take(await target.evidence([], check))).toEqual([]);
      let answered = 0;
      for (let n = 1; n <= ROUNDS; n++) {
        const again = `Repeat it with: npm run torture -- --target ${name} --seed ${SEED} --rounds ${n}`;
        const round = await playRound(target, check, random.fork(), `torture.${SEED}.${n}`).catch((error: unknown) => {
          throw new Error(`Round ${n} failed: ${String(error)}\n${again}\n${target.output}`, { cause: error });
        });
        answered += round.answered;
        process.stderr.write(
          `  ${name}, round ${n} of ${ROUNDS} (seed ${SEED}): killed ${round.kills.join(', ')}; ${round.answered} answered, ` +
            `${round.givenUp} given up, ${round.findings.length} findings; ${Math.round((Date.now() - began) / 1000)} s\n`,
        );
        if (round.findings.length > 0)
          throw new Error(`Round ${n} found:\n- ${round.findings.join('\n- ')}\n${again}\n${target.output}`);
      }
      expect(answered).toBeGreaterThan(ANSWERS_OF_A_ROUND * ROUNDS);
    },
    240_000 + ROUNDS * 150_000,
  );
});
