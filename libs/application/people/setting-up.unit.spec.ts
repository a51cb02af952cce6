import { beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleInMemory } from '#libs/testing/people.js';
import { systemIds } from '../system.js';
import { SettingUp, type FirstPerson } from './setting-up.js';

const FIRST: readonly FirstPerson[] = [
  { pseudonym: 'prs_amara', name: 'Amara', roles: ['records officer'] },
  { pseudonym: 'prs_ruth', name: 'Ruth', roles: ['administrator'] },
  { pseudonym: 'prs_imran', name: 'Imran', roles: ['regulator'] },
  { pseudonym: 'prs_sam', name: 'Sam', roles: [] },
];

describe('the people of the embedded provider', () => {
  let people: PeopleInMemory;
  beforeEach(() => {
    people = new PeopleInMemory();
  });
  const setUp = (isEmpty: boolean, store = people.store) =>
    new SettingUp(people.commands, store, people.clock, systemIds).run(FIRST, () => Promise.resolve(isEmpty), 'root');
  const roles = async () =>
    Promise.all(FIRST.map(async ({ pseudonym }) => (await people.rights.of(pseudonym)).held.map(({ role }) => role)));

  it('have their roles where the record is new, and one that must end ends in a year', async () => {
    await setUp(true);
    expect(await roles()).toEqual([['records officer'], ['administrator'], ['regulator'], []]);
    expect((await people.rights.of('prs_imran')).held[0]?.until).toBe('2027-11-26');
    expect(people.eventsOf('prs_sam')).toEqual(['PersonJoined.v1']);
  });

  it('are known in a record that is older than roles, of which its administrator alone has one', async () => {
    await setUp(false);
    expect(await roles()).toEqual([[], ['administrator'], [], []]);
    expect(people.eventsOf('prs_amara')).toEqual(['PersonJoined.v1']);
  });

  it('are set up once: what an administrator changed since stands', async () => {
    await setUp(true);
    const [...before] = people.store.log;
    await people.ask('prs_ruth', 'prs_amara', { type: 'RevokeRole', data: { grant: 1 } });
    await setUp(true);
    expect(people.store.log).toHaveLength(before.length + 1);
    expect((await roles())[0]).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('stopped after %i events, are gone on with as they were begun', async (stopAfter) => {
    const { store } = people;
    const append = store.append.bind(store);
    let left = stopAfter;
    store.append = (...asked) => (left-- > 0 ? append(...asked) : Promise.reject(new Error('killed')));
    await expect(setUp(true)).rejects.toThrow('killed');
    store.append = append;
    // The log holds something by now.
    await setUp(false);
    expect(await roles()).toEqual([['records officer'], ['administrator'], ['regulator'], []]);
  });
});
