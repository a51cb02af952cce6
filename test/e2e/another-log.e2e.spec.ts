import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { OversightProcess } from './oversight-process.js';

const A_FEW_MINUTES = 240_000;

let parent: string;
let other: TestEventStore;
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
  other = await startTestEventStore();
});
afterEach(async () => {
  await OversightProcess.endAll();
  await other.stop();
  rmSync(parent, { recursive: true, force: true });
});

describe('a start with another log than the database was made from', () => {
  it(
    'is refused by name before audit writer, projector and web begin, and the right one is started as ever',
    async () => {
      const env = {
        OVERSIGHT_DATA: join(parent, 'data'),
        OVERSIGHT_PORT: '0',
        OVERSIGHT_EVENTSTORE_PORT: '0',
        OVERSIGHT_POSTGRES_PORT: '0',
      };
      const first = OversightProcess.run(['up'], env);
      await first.until(/Dashboard +http/);
      await first.end();

      const wrong = OversightProcess.run(['up'], { ...env, EVENTSTORE_URL: other.url });
      expect(await wrong.ended()).toBe(1);
      expect(wrong.output).toContain(`The log at ${other.url} is another one, or an older copy`);
      expect(wrong.output).toMatch(/does not hold event [-0-9a-f]{36} at position \d+/);
      expect(wrong.output).toContain('Put the log that was read before behind EVENTSTORE_URL again');
      expect(wrong.output).not.toMatch(/ready: (audit writer|projector)/);

      const right = OversightProcess.run(['up'], env);
      await right.until(/Dashboard +http/);
      await right.end();
    },
    A_FEW_MINUTES,
  );
});
