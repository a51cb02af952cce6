import { describe, expect, it } from '@jest/globals';
import { userInfo } from 'node:os';
import { A_FEW_MINUTES, addressOf, OwnSystem } from './own-system.js';

const own = new OwnSystem();
const RUTH = ['--as', 'Ruth Calloway'];
const WHY = ['--reason', 'A test asks it.'];

const told = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const command = own.run(args, env);
  const code = await command.ended();
  return { code, output: command.output };
};

describe('people by the command line', () => {
  it(
    'are listed, granted roles and relieved of them by an administrator, and by who sits at the machine',
    async () => {
      const system = own.run(['up', '--no-sample']);
      const env = { OVERSIGHT_URL: await addressOf(system) };
      const people = () => told(['people', ...RUTH], env);

      expect((await people()).output).toMatch(/Priya Raman {2}prs_\w+\n {2}1 {2}verifier, everywhere, from /);
      expect((await told(['services', ...RUTH], env)).output).toContain('No program has an account here.');
      expect(await told(['people', '--as', 'Amara Okafor'], env)).toMatchObject({
        code: 1,
        output: expect.stringContaining('administrator'),
      });

      const granted = await told(['grant-role', 'Priya Raman', 'reader', ...WHY, ...RUTH], env);
      expect(granted).toMatchObject({
        code: 0,
        output: expect.stringContaining('Priya Raman holds the role of reader.'),
      });
      expect((await people()).output).toContain('  3  reader, everywhere, from ');
      const revoked = await told(['revoke-role', 'Priya Raman', '3', ...WHY, ...RUTH], env);
      expect(revoked.code).toBe(0);
      expect((await people()).output).toMatch(/ {2}3 {2}reader, everywhere, .*, revoked\n/);

      const himself = await told(['grant-role', 'Ruth Calloway', 'verifier', ...WHY, ...RUTH], env);
      expect(himself).toMatchObject({ code: 1, output: expect.stringContaining('to themselves') });
      const nobody = await told(['grant-role', 'Nobody', 'reader', ...WHY, ...RUTH], env);
      expect(nobody).toMatchObject({ code: 1, output: expect.stringContaining('is called "Nobody"') });

      // At the machine: the data folder, and nothing else.
      const atMachine = await told(['grant', 'Joan Ellery', 'administrator', ...WHY]);
      expect(atMachine).toMatchObject({ code: 0, output: expect.stringContaining('held by Joan Ellery') });
      const { username } = userInfo();
      expect((await people()).output).toContain(`granted at the machine by ${username}`);

      const printed = await told(['grant', 'prs_0123456789abcdef', 'administrator', ...WHY]);
      expect(printed.code).toBe(0);
      const code = /^[A-Za-z0-9_-]{27}$/m.exec(printed.output)?.[0] ?? '';
      const anothers = await told(['grant', '--code', code, '--as', 'Sam Whitlock'], env);
      expect(anothers).toMatchObject({ code: 1, output: expect.stringContaining('it is not yours') });

      const elsewhere = await told(['grant', 'Sam Whitlock', 'administrator', ...WHY], {
        OVERSIGHT_DATA: own.beside('elsewhere'),
      });
      expect(elsewhere).toMatchObject({ code: 1, output: expect.stringContaining('Nothing was granted.') });
      await system.end();
    },
    A_FEW_MINUTES,
  );
});
