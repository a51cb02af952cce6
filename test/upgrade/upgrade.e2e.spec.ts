import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OversightProcess } from '../e2e/oversight-process.js';
import { askAll } from './asking.mjs';
import { differing, type Differing } from './differing.js';
import { readAnswers, type KeptAnswers } from './kept-answers.mjs';
import { reportOf } from './report.js';
import { RestoredSystem } from './restored-system.js';

const BACKUP = fileURLToPath(new URL('record-32ea758.backup', import.meta.url));
const ANSWERS = new URL('answers-32ea758.json.br', import.meta.url);
const MINUTES = 600_000;

let folder: string;
let kept: KeptAnswers;
let system: RestoredSystem;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-upgrade-'));
  kept = readAnswers(ANSWERS);
  system = await RestoredSystem.of(BACKUP, join(folder, 'upgraded'));
}, MINUTES);
afterAll(async () => {
  await OversightProcess.endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** Fails with all that differs; UPGRADE_REPORT names a file to which every question of it is added. */
const nothingDiffers = (found: readonly Differing[]) => {
  const file = process.env['UPGRADE_REPORT'];
  if (file && found.length > 0) appendFileSync(file, `${reportOf(found, found.length)}\n`);
  expect(reportOf(found)).toBe('');
};

const asked = (fits: (question: string, n: number) => boolean) => Object.keys(kept.asked).filter(fits);
const differingOf = async ({ url, reader }: RestoredSystem, questions: readonly string[]) =>
  differing(kept.asked, await askAll(url, questions, reader));

describe('a record that an earlier program made, upgraded', () => {
  it(
    'answers every question as that program did',
    async () =>
      nothingDiffers(
        await differingOf(
          system,
          asked(() => true),
        ),
      ),
    MINUTES,
  );

  it(
    'is replayed on the command line as that program did',
    async () => {
      const [before, now] = [{}, {}] as Parameters<typeof differing>;
      for (const { args, code, output } of kept.commands) {
        const question = `oversight ${args.join(' ')}`;
        Object.assign(before, { [question]: { status: code, type: 'command', headers: {}, body: output.split('\n') } });
        Object.assign(now, { [question]: await system.told(...args) });
      }
      nothingDiffers(differing(before, now));
    },
    MINUTES,
  );

  it(
    'answers the same when its tables were built again, and from a backup of its own',
    async () => {
      const rebuilt = await system.told('rebuild');
      expect([rebuilt.status, rebuilt.body]).toEqual([0, expect.anything()]);
      nothingDiffers(
        await differingOf(
          system,
          asked((_, n) => n % 11 === 0),
        ),
      );

      const file = join(folder, 'again.backup');
      expect((await system.told('backup', file)).status).toBe(0);
      await system.end();
      const again = await RestoredSystem.of(file, join(folder, 'again'));
      // A restore more has taken place: that is told where the first one is.
      const fits = (question: string, n: number) => n % 23 === 0 && !question.startsWith('/changes');
      nothingDiffers(await differingOf(again, asked(fits)));
      await again.end();
    },
    MINUTES,
  );
});
