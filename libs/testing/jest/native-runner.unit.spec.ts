import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const CONFIG = fileURLToPath(new URL('./planted/jest.config.mjs', import.meta.url));

interface Told {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

describe('the runner of specs', () => {
  it('tells of all that fails in a spec, and at which line of TypeScript', () => {
    const run = spawnSync('node_modules/.bin/jest', ['--config', CONFIG, '--json', '--ci'], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    const { testResults } = JSON.parse(run.stdout) as Told;
    const of = (name: string) => testResults.find((file) => file.name.endsWith(`/${name}.planted.ts`))!;
    const statuses = Object.fromEntries(of('failing').assertionResults.map(({ title, status }) => [title, status]));
    expect(statuses).toEqual({
      passes: 'passed',
      'fails by what it expects': 'failed',
      'fails by what is thrown': 'failed',
      'never ends': 'failed',
      'leaves a promise that is refused': 'failed',
      'does not pass': 'failed',
    });
    expect(of('failing').message).toMatch(/failing\.planted\.ts:8:\d+\)/);
    expect(of('ending')).toMatchObject({ status: 'failed', message: expect.stringContaining('not ended') });
    expect(of('broken').message).toContain('thrown outside a test');
  });
});
