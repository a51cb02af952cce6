import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Check } from './check.js';
import { Random } from './random.js';
import { playRound } from './round.js';
import type { Target } from './target.js';

const setting = (name: string, standard: string) => Number.parseInt(process.env[name] ?? standard, 10);
/** `npm run torture` with --seed and --rounds gives others. */
const SEED = setting('OVERSIGHT_TORTURE_SEED', '7');
const ROUNDS = setting('OVERSIGHT_TORTURE_ROUNDS', '10');
const ANSWERS_OF_A_ROUND = 5;

const here = existsSync('/proc')
  ? { run: describe, name: `whatever part is killed while people work (seed ${SEED})` }
  : { run: describe.skip, name: 'NOT RUN, since parts are found by /proc: parts killed while people work' };

/**
 * The spec of a torture: its parts are killed at random under load, round after round.
 * @param name what `npm run torture -- --target` calls it
 */
export const torture = (name: string, targetOf: (random: Random) => Target): void =>
  here.run(`${here.name}: ${name}`, () => {
    const random = new Random(SEED);
    const target = targetOf(random.fork());
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
          const round = await playRound(target, check, random.fork(), `torture.${SEED}.${n}`).catch(
            (error: unknown) => {
              throw new Error(`Round ${n} failed: ${String(error)}\n${again}\n${target.output}`, { cause: error });
            },
          );
          answered += round.answered;
          process.stderr.write(
            `  ${name}, round ${n} of ${ROUNDS} (seed ${SEED}): ${round.kills.join(', ')}; ${round.answered} answered, ` +
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
