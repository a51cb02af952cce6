import { beforeEach, describe, expect, it } from '@jest/globals';
import { noRights, type Rights } from '#libs/domain/rights/rights.js';
import { PeopleInMemory } from '#libs/testing/people.js';
import { FRESH_MS, LAST_KNOWN_MS, RightsToRead } from './rights-to-read.js';

describe('what somebody may read', () => {
  let people: PeopleInMemory;
  let now: number;
  let asked: number;
  let away: 'no' | 'yes' | 'still';
  let rights: RightsToRead;
  beforeEach(async () => {
    people = new PeopleInMemory();
    await people.join('prs_one', 'prs_boss');
    await people.grant('prs_one', 'records officer');
    await people.grant('prs_boss', 'administrator');
    [now, away, asked] = [0, 'no', 0];
    const log = {
      of: (actor: string): Promise<Rights> => {
        asked++;
        if (away === 'yes') return Promise.reject(new Error('away'));
        return away === 'still' ? new Promise(() => undefined) : people.rights.of(actor);
      },
    };
    rights = new RightsToRead(
      log,
      () => now,
      () => people.store.log.at(-1)?.position ?? null,
      5,
    );
  });
  const roles = async () => (await rights.of('prs_one')).held.map(({ role }) => role);

  it('is as the log tells it now', async () => {
    expect(await roles()).toEqual(['records officer']);
    await people.ask('prs_boss', 'prs_one', { type: 'RevokeRole', data: { grant: 1 } });
    expect(await roles()).toEqual([]);
  });

  it('is asked once a second of who asks often, while this process writes nothing', async () => {
    await roles();
    away = 'yes';
    now = FRESH_MS - 1;
    expect(await roles()).toEqual(['records officer']);
    expect(asked).toBe(1);
    now = FRESH_MS;
    await roles();
    expect(asked).toBe(2);
  });

  it.each(['yes', 'still'] as const)('is as the log told last while it is away, for ten minutes: %s', async (how) => {
    await roles();
    away = how;
    now = LAST_KNOWN_MS;
    expect(await roles()).toEqual(['records officer']);
  });

  it('is known of nobody who did not ask before, or too long ago', async () => {
    await roles();
    away = 'yes';
    await expect(rights.of('prs_boss')).rejects.toThrow('away');
    now = LAST_KNOWN_MS + 1;
    await expect(roles()).rejects.toThrow('away');
    away = 'no';
    expect(await rights.of('prs_nobody')).toEqual(noRights('prs_nobody'));
  });
});
