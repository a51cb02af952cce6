import { beforeEach, describe, expect, it } from '@jest/globals';
import { EVERYWHERE } from '#libs/domain/rights/scope.js';
import { PeopleInMemory } from '#libs/testing/people.js';
import { systemIds } from '../system.js';
import { BY_FILE, MappedRoles, type RoleMapping } from './mapped-roles.js';

const BODY = { authority: null, body: 'body-1' };
const MAPPINGS: readonly RoleMapping[] = [
  { claimed: 'groups/officers', role: 'records officer', scope: BODY },
  { claimed: 'roles/verify', role: 'verifier', scope: EVERYWHERE },
];

describe('roles that follow from what the identity provider says', () => {
  let people: PeopleInMemory;
  beforeEach(async () => {
    people = new PeopleInMemory();
    await people.join('prs_one', 'prs_boss');
    await people.grant('prs_boss', 'administrator');
  });
  /** As another process, which remembers nothing. */
  const apply = (...claimed: readonly string[]) =>
    new MappedRoles(MAPPINGS, people.commands, people.store, systemIds).apply('prs_one', claimed);
  const held = async () => (await people.rights.of('prs_one')).held.map(({ role, scope }) => [role, scope]);

  it('are recorded, with the scope of the file, once', async () => {
    await apply('groups/officers', 'groups/choir');
    await apply('groups/officers');
    expect(await held()).toEqual([['records officer', BODY]]);
    const { event, metadata } = people.store.log.at(-1)!;
    expect(event.data).toMatchObject({ atMachineBy: BY_FILE });
    expect(metadata.reason).toBe('The identity provider says of them: groups/officers');
    expect(people.eventsOf('prs_one')).toEqual(['PersonJoined.v1', 'RoleGranted.v1']);
  });

  it('go with what is said, and come back with it', async () => {
    await apply('groups/officers', 'roles/verify');
    await apply('roles/verify');
    expect(await held()).toEqual([['verifier', EVERYWHERE]]);
    await apply();
    expect(await held()).toEqual([]);
    await apply('groups/officers');
    expect(await held()).toEqual([['records officer', BODY]]);
  });

  it('are not granted again once an administrator took them away', async () => {
    await apply('groups/officers');
    await people.ask('prs_boss', 'prs_one', { type: 'RevokeRole', data: { grant: 1 } });
    await apply('groups/officers');
    expect(await held()).toEqual([]);
  });

  it('leave alone what an administrator granted', async () => {
    await people.ask('prs_boss', 'prs_one', {
      type: 'GrantRole',
      data: { role: 'chair', authority: null, body: 'body-1', from: null, until: null },
    });
    await apply('groups/officers');
    await apply();
    expect(await held()).toEqual([['chair', BODY]]);
  });

  it('are nobody’s who has left', async () => {
    await people.ask('prs_boss', 'prs_one', { type: 'LeavePerson', data: {} });
    await apply('groups/officers');
    expect(await held()).toEqual([]);
  });
});
