import { beforeEach, describe, expect, it } from '@jest/globals';
import type { JSONWebKeySet } from 'jose';
import { ProviderUnavailable } from '../errors.js';
import { KeySet } from './key-set.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let now: number;
let asked: number;
let published: JSONWebKeySet;
let isAway: boolean;
let keys: KeySet;

const keyOf = (kid: string) => ({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid });

beforeEach(() => {
  now = Date.parse('2026-11-26T12:00:00Z');
  asked = 0;
  isAway = false;
  published = { keys: [keyOf('one')] };
  keys = new KeySet(
    'https://login.example.org',
    async () => {
      asked++;
      if (isAway) throw new Error('away');
      return published;
    },
    () => now,
  );
});

describe('the keys of a provider', () => {
  it('are asked for once in 60 seconds, however many ask', async () => {
    await Promise.all([keys.current(), keys.current(), keys.current()]);
    now += 59 * SECOND;
    await keys.current();
    expect(asked).toBe(1);
    now += SECOND;
    await keys.current();
    expect(asked).toBe(2);
  });

  it('have the same edition while the provider publishes the same', async () => {
    const { edition } = await keys.current();
    now += MINUTE;
    expect((await keys.current()).edition).toBe(edition);
  });

  it('have another edition within 60 seconds after one was withdrawn', async () => {
    const { edition } = await keys.current();
    published = { keys: [] };
    now += MINUTE;
    expect((await keys.current()).edition).not.toBe(edition);
  });

  it('are asked for at once when one is missed', async () => {
    const { edition } = await keys.current();
    published = { keys: [keyOf('one'), keyOf('two')] };
    expect((await keys.after(edition)).edition).not.toBe(edition);
  });

  it('are asked for anew by who misses one while an answer is under way that was made before', async () => {
    const { edition } = await keys.current();
    now += MINUTE;
    const underWay = keys.current();
    const missed = keys.after(edition);
    published = { keys: [keyOf('two')] };
    await underWay;
    expect((await missed).edition).not.toBe(edition);
  });

  it('are not asked for by everybody who sends nonsense', async () => {
    const { edition } = await keys.current();
    const missing = Array.from({ length: 1000 }, () => keys.after(edition).catch((error: unknown) => error));
    await Promise.all(missing);
    for (let n = 0; n < 100; n++) await keys.after(edition).catch(() => undefined);
    expect(asked).toBeLessThanOrEqual(31);
    await expect(keys.after(edition)).rejects.toThrow(ProviderUnavailable);
    now += MINUTE;
    published = { keys: [keyOf('two')] };
    expect((await keys.after(edition)).edition).not.toBe(edition);
  });
});

describe('a provider that does not answer', () => {
  it('is gone by as it was for ten minutes, and no longer', async () => {
    const { edition } = await keys.current();
    isAway = true;
    now += 10 * MINUTE - 1;
    expect((await keys.current()).edition).toBe(edition);
    now += 1;
    await expect(keys.current()).rejects.toThrow(ProviderUnavailable);
  });

  it('is not asked again by everybody who waits', async () => {
    await keys.current();
    isAway = true;
    now += MINUTE;
    for (let n = 0; n < 50; n++) await keys.current();
    expect(asked).toBe(2);
    now += 5 * SECOND;
    await keys.current();
    expect(asked).toBe(3);
  });

  it('is told of since when, until it answers again', async () => {
    expect(keys.failingSince).toBeNull();
    isAway = true;
    const since = now;
    await expect(keys.current()).rejects.toThrow(ProviderUnavailable);
    now += MINUTE;
    await expect(keys.current()).rejects.toThrow(ProviderUnavailable);
    expect(keys.failingSince).toBe(since);
    isAway = false;
    now += MINUTE;
    await keys.current();
    expect(keys.failingSince).toBeNull();
  });

  it('is not made young by a clock that is set back', async () => {
    await keys.current();
    isAway = true;
    now -= 60 * MINUTE;
    await expect(keys.current()).rejects.toThrow(ProviderUnavailable);
  });
});
