import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
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

      const twice = own.run(['import', sample, '--accept'], cli);
      expect(await twice.ended()).toBe(0);
      expect(twice.output).toContain('Nothing changed: this document was recorded on');

      const again = own.run(['import', sample], cli);
      expect(await again.ended()).toBe(0);
      expect(again.output).toContain('recording it again changes nothing');

      const stranger = own.run(['import', sample, '--accept', '--as', 'Nobody'], cli);
      expect(await stranger.ended()).toBe(1);
      expect(stranger.output).toMatch(/Nobody here is called "Nobody"\.\nGive one of: Amara Okafor/);

      const reader = own.run(['import', sample, '--accept', '--as', 'Sam Whitlock'], cli);
      expect(await reader.ended()).toBe(1);
      expect(reader.output).toContain('only an officer may change it');
      await system.end();
    },
    A_FEW_MINUTES,
  );

  it('without a running system, says how to start one', async () => {
    const cli = own.run(['import', sample, '--accept'], { OVERSIGHT_URL: 'http://127.0.0.1:9' });
    expect(await cli.ended()).toBe(1);
    expect(cli.output).toContain('Start it with `npm start`');
  });
});
