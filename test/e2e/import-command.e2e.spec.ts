import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readerOf } from '#libs/testing/reader-process.js';
import { ROOT } from './oversight-process.js';
import { A_FEW_MINUTES, addressOf, listAt, OwnSystem } from './own-system.js';

const own = new OwnSystem();
const sample = join(ROOT, 'samples/wexmoor-children-services-2016-05-23.txt');

describe('oversight import', () => {
  it(
    'brings in a paper, once',
    async () => {
      const system = own.run(['up', '--no-sample'], { OVERSIGHT_DATA: own.beside('other') });
      const url = await addressOf(system);
      expect((await listAt(`${url}/v1/reports`)).total).toBe(0);
      const cli = { OVERSIGHT_URL: url };

      const asked = own.run(['import', sample], cli);
      expect(await asked.ended()).toBe(1);
      expect(asked.output).toContain('Nothing was recorded: there is nobody here to ask.');

      const once = own.run(['import', sample, '--accept', '--as', 'Tom Lindqvist'], cli);
      expect(await once.ended()).toBe(0);
      expect(once.output).toMatch(/Recorded by Tom Lindqvist: .*1 report/);
      expect(once.output).toMatch(/Guests do not see it until it is published: POST .*\/publish/);

      const twice = own.run(['import', sample, '--accept'], cli);
      expect(await twice.ended()).toBe(0);
      expect(twice.output).toContain('Nothing changed: this document was recorded on');

      const again = own.run(['import', sample], cli);
      expect(await again.ended()).toBe(0);
      expect(again.output).toContain('recording it again changes nothing');

      const stranger = own.run(['import', sample, '--accept', '--as', 'Nobody'], cli);
      expect(await stranger.ended()).toBe(1);
      expect(stranger.output).toMatch(/Nobody here is called "Nobody"\.\n.*Choose one of Amara Okafor/);

      const reader = own.run(['import', sample, '--accept', '--as', 'Sam Whitlock'], cli);
      expect(await reader.ended()).toBe(1);
      expect(reader.output).toMatch(/takes the role of records officer.*\nAsk an administrator for the role/);
      await system.end();
    },
    A_FEW_MINUTES,
  );

  it('of a paper whose reader is killed, says so and records nothing', async () => {
    const file = own.beside('long.txt');
    writeFileSync(file, `${readFileSync(sample, 'utf8')}${'• x\n'.repeat(300_000)}`);
    const cli = own.run(['import', file, '--accept'], { OVERSIGHT_URL: 'http://127.0.0.1:9' });
    process.kill(await readerOf(cli.child.pid ?? 0), 'SIGKILL');
    expect(await cli.ended()).toBe(1);
    expect(cli.output).toMatch(/Reading long\.txt took more than 512 MB\. Split it [^]*Nothing was recorded\./);
  });

  it(
    'of a paper that is marked as not for the public, though classified Open, records nothing and says what to do',
    async () => {
      const words = 'Exempt under paragraph 3 of Schedule 12A';
      const url = await addressOf(own.run(['up', '--no-sample'], { OVERSIGHT_DATA: own.beside('marked') }));
      const file = own.beside('marked.txt');
      writeFileSync(file, `${words}\n\n${readFileSync(sample, 'utf8')}`);
      const cli = own.run(['import', file, '--accept'], { OVERSIGHT_URL: url });
      expect(await cli.ended()).toBe(1);
      expect(cli.output).toMatch(/is marked “.*nothing was recorded\. Import its public version/);
      expect((await listAt(`${url}/v1/imports`)).total).toBe(0);
    },
    A_FEW_MINUTES,
  );

  it('without a running system, says how to start one', async () => {
    const cli = own.run(['import', sample, '--accept'], { OVERSIGHT_URL: 'http://127.0.0.1:9' });
    expect(await cli.ended()).toBe(1);
    expect(cli.output).toContain('Start it with `npm start`');
  });
});
