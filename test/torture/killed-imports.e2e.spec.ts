import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { ACTIONS_OF_SAMPLE, longPaper } from '#libs/testing/long-paper.js';
import { Random } from '#libs/testing/torture/random.js';
import { fetchAs } from '#libs/testing/sign-in.js';
import { POSTMASTER } from '../e2e/oversight-process.js';
import { addressOf, describeWithProc, OwnSystem, untilReady } from '../e2e/own-system.js';
import { getPatiently, type Listed } from './get-patiently.js';
import { Importer, type Met } from './importer.js';

const setting = (name: string, standard: string) => Number.parseInt(process.env[name] ?? standard, 10);
/** `npm run torture -- --target imports` gives others. */
const SEED = setting('OVERSIGHT_TORTURE_SEED', '7');
const ROUNDS = setting('OVERSIGHT_TORTURE_ROUNDS', '0');
const PARTS = { web: 'web/main.js', 'event store': 'eventstore/main.js', Postgres: POSTMASTER } as const;
type Part = keyof typeof PARTS;
const ACTIONS = 60;

/** What is killed, and when. */
interface Round {
  readonly part: Part;
  readonly what: 'import' | 'withdrawal';
  /** The status that is waited for; null: killed so long after it was sent. */
  readonly seen: 'recording' | 'withdrawing' | null;
  readonly afterMs: number;
}
const CHOSEN: readonly Round[] = [
  { part: 'web', what: 'import', seen: 'recording', afterMs: 0 },
  { part: 'event store', what: 'import', seen: 'recording', afterMs: 100 },
  { part: 'Postgres', what: 'import', seen: 'recording', afterMs: 50 },
  { part: 'web', what: 'withdrawal', seen: 'withdrawing', afterMs: 0 },
];
const drawn = (random: Random): Round => ({
  part: random.oneOf(['web', 'event store', 'Postgres']),
  what: random.happens(0.7) ? 'import' : 'withdrawal',
  seen: null,
  afterMs: random.below(3_000),
});
const rounds = (): readonly Round[] => {
  const random = new Random(SEED);
  return ROUNDS === 0 ? CHOSEN : Array.from({ length: ROUNDS }, () => drawn(random));
};

const own = new OwnSystem();
const idsOf = (things: readonly Met[]): string[] => things.map(({ id }) => id).sort();

describeWithProc('a long import of which a part is killed', () => {
  it(
    `has everything once when it is done, and what was answered is there (seed ${SEED})`,
    async () => {
      const url = await addressOf(own.run(['up', '--no-sample']));
      const importer = new Importer(url);
      const list = <T>(path: string) => getPatiently<Listed<T> & { readonly total: number }>(url, `/v1/${path}`);

      const kill = async ({ part, seen, afterMs }: Round, isOver: () => boolean): Promise<void> => {
        while (seen !== null && !isOver()) {
          const there = await fetchAs(`${url}/v1/imports?status=${seen}&limit=1`).catch(() => null);
          if (there?.ok && ((await there.json()) as { total: number }).total > 0) break;
          await sleep(5);
        }
        await sleep(afterMs);
        process.kill(own.pidOf(PARTS[part]), 'SIGKILL');
      };
      const killedWhile = async <T>(round: Round, act: () => Promise<T>): Promise<T> => {
        let isOver = false;
        const acting = act().finally(() => (isOver = true));
        await Promise.all([acting, kill(round, () => isOver)]);
        await untilReady(url);
        return acting;
      };

      for (const [n, round] of rounds().entries()) {
        const began = Date.now();
        const { part, what, seen, afterMs } = round;
        const tell = (how: string) =>
          process.stderr.write(
            `  imports, round ${n + 1} (seed ${SEED}): ${part} killed ${afterMs} ms after ${seen ?? 'sending'} (${what}): ${how}, ${Date.now() - began} ms\n`,
          );
        const text = longPaper(100 + n, { actions: ACTIONS, words: 1_600 });
        const record = () => importer.import(text, `import-${n}`);
        const came = await (what === 'import' ? killedWhile(round, record) : record());
        const { importId, reportId, position } = came;
        const actions = await list<Met & { revision: string }>(
          `actions?reportId=${reportId}&limit=200&minPosition=${position}`,
        );
        expect(actions.items).toHaveLength(ACTIONS + ACTIONS_OF_SAMPLE);
        expect(idsOf(came.recorded.filter(({ kind }) => kind === 'action'))).toEqual(idsOf(actions.items));
        expect(new Set(actions.items.map(({ revision }) => revision)).size).toBe(1);
        const history = (await list<{ type: string }>(`imports/${importId}/history?limit=200`)).items;
        const types = history.map(({ type }) => type);
        expect(types.filter((type) => type !== 'ImportDraftPart.v1')).toEqual([
          'ImportAcceptedInParts.v1',
          'ImportCompleted.v2',
        ]);
        // Under its key it is answered for ever as it was.
        expect(await importer.import(text, `import-${n}`)).toEqual(came);
        expect((await list('imports?status=receiving,recording,withdrawing')).total).toBe(0);

        tell('imported');
        if (what !== 'withdrawal') continue;
        const withdrawn = await killedWhile(round, () => importer.withdraw(importId));
        expect(withdrawn.left).toEqual([]);
        expect(new Set(idsOf(withdrawn.withdrawn)).size).toBe(withdrawn.withdrawn.length);
        expect(idsOf(withdrawn.withdrawn)).toEqual(expect.arrayContaining(idsOf(came.recorded)));
        expect(await importer.withdraw(importId)).toEqual(withdrawn);
        expect((await list(`actions?reportId=${reportId}&minPosition=${withdrawn.position}`)).total).toBe(0);
        tell('withdrawn');
      }
    },
    240_000 + ROUNDS * 120_000,
  );
});
