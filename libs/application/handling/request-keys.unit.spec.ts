import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ExpectedRevision } from '#libs/kernel/event-store.js';
import { countedIds } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { systemIds } from '../system.js';
import { eventIdOf, keyedCommandId } from './carried-out.js';
import { RequestKeys } from './request-keys.js';

const asker = { actor: 'prs_1', correlationId: systemIds.of(['correlation']), causationId: systemIds.of(['cause']) };
const key = { id: systemIds.of(['a key']), request: 'one' };
const other = { ...key, request: 'other' };

/** The append of a request under the key, to a thing that stands there. */
const append = (request: typeof key, stream: string, expected: ExpectedRevision) => ({
  stream,
  expected,
  firstEventId: eventIdOf(systemIds, keyedCommandId(systemIds, request), 0),
});

describe('the key of a request', () => {
  let store: InMemoryEventStore;
  let now: number;
  let keys: RequestKeys;
  beforeEach(() => {
    store = new InMemoryEventStore();
    now = Date.parse('2026-11-23T10:00:00.000Z');
    const clock = { now: () => new Date(now).toISOString(), today: () => '2026-11-23' };
    keys = new RequestKeys(store, clock, countedIds());
  });

  const metadata = (commandId: string) => ({
    ...{ ...asker, commandId, reason: null, importId: null, nonce: systemIds.nonce() },
    ...{ recordedAt: new Date(now).toISOString(), effectiveOn: '2026-11-23' },
  });
  const write = (stream: string, expected: ExpectedRevision, id: string) =>
    store.append(stream, [{ id, event: { type: 'Happened.v1', data: {} }, metadata: metadata(id) }], expected);
  const carryOut = ({ stream, expected, firstEventId }: ReturnType<typeof append>) =>
    write(stream, expected, firstEventId);
  const claims = () => store.log.filter(({ stream }) => stream === `requestKey-${key.id}`);
  const later = (seconds: number) => (now += seconds * 1000);

  it('is claimed by the first request, with its digest and the append that comes next', async () => {
    expect(await keys.claim(key, append(key, 'thing-1', 4n), asker)).toBe('first');
    expect(claims()).toMatchObject([
      {
        event: {
          type: 'RequestKeyClaimed.v1',
          data: {
            request: 'one',
            stream: 'thing-1',
            expected: '4',
            firstEventId: append(key, 'thing-1', 4n).firstEventId,
          },
        },
        metadata: { actor: 'prs_1', commandId: keyedCommandId(systemIds, key) },
      },
    ]);
  });

  it('stands for a request that was carried out, for ever', async () => {
    const its = append(key, 'thing-1', 'no_stream');
    await keys.claim(key, its, asker);
    await carryOut(its);
    await write('thing-1', 0n, systemIds.of(['somebody else']));
    later(1e9);
    expect(await keys.standsForAnother(other)).toBe(true);
    expect(await keys.claim(other, append(other, 'thing-2', 'no_stream'), asker)).toBe('stands-for-another');
    expect(await keys.standsForAnother(key)).toBe(false);
    expect(claims()).toHaveLength(1);
  });

  it('is another request’s once the append can never be taken', async () => {
    await keys.claim(key, append(key, 'thing-1', 'no_stream'), asker);
    await write('thing-1', 'no_stream', systemIds.of(['somebody else']));
    expect(await keys.standsForAnother(other)).toBe(false);
    const its = append(other, 'thing-1', 0n);
    expect(await keys.claim(other, its, asker)).toBe('claimed');
    await carryOut(its);
    expect(await keys.standsForAnother(key)).toBe(true);
    expect(await keys.claim(key, append(key, 'thing-1', 1n), asker)).toBe('stands-for-another');
  });

  it('is kept while the append may still come, and for two minutes at the most', async () => {
    await keys.claim(key, append(key, 'thing-1', 'no_stream'), asker);
    later(119);
    expect(await keys.claim(other, append(other, 'thing-2', 'no_stream'), asker)).toBe('stands-for-another');
    later(1);
    expect(await keys.claim(other, append(other, 'thing-2', 'no_stream'), asker)).toBe('claimed');
    expect(await keys.standsForAnother(key)).toBe(true);
  });

  it('is claimed once for several attempts at one append, anew for a later attempt or another append', async () => {
    const its = append(key, 'thing-1', 'no_stream');
    await keys.claim(key, its, asker);
    later(59);
    expect(await keys.claim(key, its, asker)).toBe('claimed');
    expect(claims()).toHaveLength(1);
    later(1);
    expect(await keys.claim(key, its, asker)).toBe('claimed');
    expect(claims()).toHaveLength(2);
    await write('thing-1', 'no_stream', systemIds.of(['somebody else']));
    expect(await keys.claim(key, append(key, 'thing-1', 0n), asker)).toBe('claimed');
    expect(claims()).toHaveLength(3);
    expect(await keys.standsForAnother(other)).toBe(true);
  });

  it.each(['that nobody claimed before', 'whose last claim came to nothing'])(
    'is one request’s when several claim at once a key %s',
    async (which) => {
      if (which.startsWith('whose')) {
        await keys.claim(key, append(key, 'thing-1', 'no_stream'), asker);
        await write('thing-1', 'no_stream', systemIds.of(['somebody else']));
      }
      const rivals = ['first', 'second', 'third'].map((request) => ({ ...key, request }));
      const claimed = await Promise.all(
        rivals.map((rival) => keys.claim(rival, append(rival, `thing-${rival.request}`, 'no_stream'), asker)),
      );
      expect(claimed.filter((each) => each === 'stands-for-another')).toHaveLength(2);
    },
  );

  it('can be bound to what was carried out under another id, unless it stands for another request', async () => {
    const its = { ...append(key, 'thing-1', 'no_stream'), firstEventId: systemIds.of(['entered by somebody']) };
    await carryOut(its);
    expect(await keys.bind(key, its, asker)).toBe(true);
    later(1e9);
    expect(await keys.bind(key, its, asker)).toBe(true);
    expect(claims()).toHaveLength(1);
    expect(await keys.bind(other, its, asker)).toBe(false);
  });

  it('stands for its request for ever where an older log does not say which append it was claimed for', async () => {
    const used = { type: 'RequestKeyUsed.v1', data: { request: key.request } };
    const claim = { id: systemIds.next(), event: used, metadata: metadata(keyedCommandId(systemIds, key)) };
    await store.append(`requestKey-${key.id}`, [claim], 'no_stream');
    later(1e9);
    expect(await keys.claim(other, append(other, 'thing-1', 'no_stream'), asker)).toBe('stands-for-another');
    expect(await keys.claim(key, append(key, 'thing-1', 'no_stream'), asker)).toBe('claimed');
    expect(claims()).toHaveLength(2);
  });

  it('stands for its request for ever where the thing’s stream was deleted since', async () => {
    await keys.claim(key, append(key, 'thing-1', 4n), asker);
    later(1e9);
    expect(await keys.standsForAnother(other)).toBe(true);
  });
});
