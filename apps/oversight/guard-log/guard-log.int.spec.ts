import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  append,
  EventStoreWithUsers,
  outcome,
  PASSWORD,
  read,
  type UserName,
} from '#apps/eventstore/testing/event-store-with-users.js';
import { type EventStoreClient, jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { LogAccessWatch } from '#libs/event-store/log-access-watch.js';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { CannotDo } from '../failure.js';
import { guardLog, type GuardJob } from './guard-log.js';

const STREAM = 'action-1';

let store: EventStoreWithUsers;
let shown: string[];
beforeAll(async () => {
  store = await EventStoreWithUsers.start();
  await append(store.as('admin'), STREAM);
});
beforeEach(() => {
  shown = [];
});
afterAll(() => store.stop());

const guard = (job: Partial<GuardJob> = {}) =>
  guardLog({
    url: store.urlAs('bob'),
    names: ['bob'],
    administrator: { username: 'admin', password: PASSWORD },
    confirm: async (lines) => {
      shown.push(...lines);
      return true;
    },
    ...job,
  });
const refusal = async (job: Partial<GuardJob>) => {
  const error = await guard(job).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotDo);
  return (error as Error).message;
};
const set = (settings: object) =>
  store.as('admin').appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: { ...settings } }));
const settingsWritten = async () => (await read(store.as('admin'), '$settings')).length;
const mayWrite = (name: UserName) => outcome(append(store.as(name), STREAM));

const readFromAll = async (client: EventStoreClient) => {
  for await (const _ of client.readAll({ maxCount: 1 }));
};

const exposure = async (url: string) => {
  const client = connect(url);
  const watch = new LogAccessWatch(client, url);
  const seen = await watch.exposure();
  await watch.close();
  await client.dispose();
  return seen;
};

describe('guard-log', () => {
  it('shows what is there and what will be, and does nothing without a yes', async () => {
    const lines: string[] = [];
    const declined = await guard({ confirm: async (told) => (lines.push(...told), false) });
    expect(declined).toBe('left as it was');
    expect(lines).toContain('  write           everybody  ->  bob');
    expect(lines).toContain('  change metadata everybody  ->  $admins');
    expect(lines).toContain('  read            $admins  ->  bob, $admins');
    expect(await mayWrite('ada')).toBe('allowed');
    expect(await exposure(store.urlAs('bob'))).toBe('not-told');
    expect(await exposure(store.urlAs('admin'))).toBe('not-guarded');
  });

  it('lets only the one who is named write and read, and administrators alone delete and change metadata', async () => {
    expect(await guard()).toBe('guarded');
    expect(await mayWrite('bob')).toBe('allowed');
    expect(await outcome(read(store.as('bob'), STREAM))).toBe('allowed');
    expect(await outcome(store.as('bob').getStreamMetadata(STREAM))).toBe('allowed');
    expect(await outcome(readFromAll(store.as('bob')))).toBe('allowed');
    expect(await outcome(readFromAll(store.as('ada')))).toBe('denied');
    expect(await mayWrite('ada')).toBe('denied');
    expect(await outcome(read(store.as('ada'), STREAM))).toBe('denied');
    expect(await outcome(append(store.as('ada'), 'action-2'))).toBe('denied');
    for (const name of ['bob', 'ada', 'ops'] as const) {
      expect(await outcome(store.as(name).setStreamMetadata(STREAM, {}))).toBe('denied');
      expect(await outcome(store.as(name).deleteStream(STREAM))).toBe('denied');
      expect(await outcome(append(store.as(name), '$settings'))).toBe('denied');
    }
    expect(await exposure(store.urlAs('bob'))).toBeNull();
  });

  it('repeated changes nothing', async () => {
    await guard();
    const before = await settingsWritten();
    expect(await guard()).toBe('guarded already');
    expect(await settingsWritten()).toBe(before);
    expect(shown).toEqual([]);
  });

  it('names several, users and groups', async () => {
    expect(await guard({ names: ['bob', 'readers'] })).toBe('guarded');
    expect([await mayWrite('ada'), await mayWrite('bob'), await mayWrite('ops')]).toEqual([
      'allowed',
      'allowed',
      'denied',
    ]);
  });

  it('takes from nobody what somebody gave by name: to read stays, to change is refused', async () => {
    await set({ $userStreamAcl: { $r: ['readers'] } });
    expect(await guard()).toBe('guarded');
    expect(await outcome(read(store.as('ada'), STREAM))).toBe('allowed');
    expect(await mayWrite('ada')).toBe('denied');

    await set({ $userStreamAcl: { $w: ['bob', 'ada'], $d: '$ops' } });
    const before = await settingsWritten();
    expect(await refusal({})).toMatch(/ada \(write\); \$ops \(delete\).*\n.*Nothing was changed\./);
    expect(await settingsWritten()).toBe(before);
  });

  it('sets nothing when somebody else has set them since they were shown', async () => {
    await set({});
    const confirm = async () => {
      await set({ $userStreamAcl: { $r: ['readers'] } });
      return true;
    };
    expect(await refusal({ confirm })).toMatch(
      /Somebody else has changed the rights meanwhile.*\n.*Nothing was changed/,
    );
    expect(await mayWrite('ada')).toBe('allowed');
  });

  it('takes settings that cannot be read for none, as the server does', async () => {
    await set({ $userStreamAcl: 'rubbish' });
    expect(await guard()).toBe('guarded');
    expect(await mayWrite('ada')).toBe('denied');
  });

  it('is for administrators alone, and shows no password', async () => {
    await set({});
    for (const [username, password] of [
      ['ada', PASSWORD],
      ['admin', 'gu3ss'],
    ] as const) {
      const said = await refusal({ administrator: { username, password } });
      expect(said).toContain(`${username} may not read the event store's settings`);
      expect(said).not.toContain(password);
    }
  });

  it('says that nothing can be set any more once the settings were ended for good', async () => {
    const ended = await EventStoreWithUsers.start();
    await append(ended.as('admin'), '$settings');
    await ended.as('admin').tombstoneStream('$settings');
    expect(await refusal({ url: ended.urlAs('bob') })).toContain('$settings was ended for good');
    expect(await exposure(ended.urlAs('admin'))).toBe('not-guarded');
    await ended.stop();
  });

  it('says of an event store that asks nobody that nothing can guard it', async () => {
    const open = await startTestEventStore();
    expect(await refusal({ url: open.url })).toContain('asks nobody who they are: nothing can guard its streams');
    expect(await exposure(open.url)).toBe('asks-nobody');
    await open.stop();
    expect(await refusal({ url: open.url })).toContain('does not answer');
    expect(await exposure(open.url)).toBeNull();
  });
});
