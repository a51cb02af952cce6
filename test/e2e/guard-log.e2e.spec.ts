import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { append, EventStoreWithUsers, outcome, PASSWORD } from '#apps/eventstore/testing/event-store-with-users.js';
import { OversightProcess } from './oversight-process.js';

const STREAM = 'action-1';

let store: EventStoreWithUsers;
beforeAll(async () => {
  store = await EventStoreWithUsers.start();
});
afterAll(async () => {
  await OversightProcess.endAll();
  await store?.stop();
});

interface Given {
  readonly url?: string;
  readonly password?: string;
  readonly input?: string;
}

/** Runs `oversight guard-log` with nobody at a terminal, and takes what it says and its exit code. */
const guardLog = async (args: readonly string[], { url = store.urlAs('bob'), password = '', input }: Given = {}) => {
  const env = { EVENTSTORE_URL: url, EVENTSTORE_ADMIN_PASSWORD: password };
  const command = OversightProcess.run(['guard-log', ...args], env, input);
  const code = await command.ended();
  expect(command.output).not.toContain(PASSWORD);
  expect(command.output).not.toContain(encodeURIComponent(PASSWORD));
  return { code, said: command.output };
};
const mayWrite = (name: 'ada' | 'bob') => outcome(append(store.as(name), STREAM));

describe('oversight guard-log', () => {
  beforeEach(() => store.forgetClients());

  it('sets nothing where nobody can be asked, though it shows what it would set', async () => {
    const { code, said } = await guardLog([], { password: PASSWORD });
    expect(code).not.toBe(0);
    expect(said).toContain('write           everybody  ->  bob');
    expect(said).toMatch(/There is nobody here to ask.*\n.*Add --yes/);
    expect(await mayWrite('ada')).toBe('allowed');
  });

  it.each<[string, readonly string[], Given, RegExp]>([
    ['no password', ['--yes'], {}, /No password was given.*\n.*Nothing was changed/],
    ['another password', ['--yes'], { password: 'guess' }, /admin may not read the event store's settings/],
    ['the name of one who is no administrator', ['--yes', '--as', 'ada'], { password: PASSWORD }, /ada may not read/],
    ['no event store', ['--yes'], { url: '', password: PASSWORD }, /EVENTSTORE_URL names no event store/],
  ])('sets nothing when it is given %s', async (_, args, given, why) => {
    const { code, said } = await guardLog(args, given);
    expect([code === 0, said]).toEqual([false, expect.stringMatching(why)]);
    expect(await mayWrite('ada')).toBe('allowed');
  });

  it('sets nothing when nobody is named who would go on writing', async () => {
    const url = store.urlAs('bob').replace(/\/\/[^@]*@/, '//');
    const { code, said } = await guardLog(['--yes'], { url, password: PASSWORD });
    expect([code === 0, said]).toEqual([false, expect.stringContaining('names no user who would go on writing')]);
  });

  it('sets with --yes who is named, by the password of the environment or the one that comes in', async () => {
    const named = await guardLog(['--yes', '--user', 'ada', '--role', 'others'], { password: PASSWORD });
    expect(named).toEqual({ code: 0, said: expect.stringContaining('The log is guarded.') });
    expect([await mayWrite('ada'), await mayWrite('bob')]).toEqual(['allowed', 'denied']);

    const again = await guardLog(['--user', 'ada', '--role', 'others'], { input: `${PASSWORD}\n` });
    expect(again).toEqual({ code: 0, said: expect.stringContaining('guarded so already. Nothing was changed.') });
  });
});
