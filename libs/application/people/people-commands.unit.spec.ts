import { beforeEach, describe, expect, it } from '@jest/globals';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { PeopleInMemory } from '#libs/testing/people.js';

describe('what concerns people', () => {
  let people: PeopleInMemory;
  beforeEach(async () => {
    people = new PeopleInMemory();
    await people.join('prs_one', 'prs_two', 'prs_three');
    await people.grant('prs_one', 'administrator');
  });
  const revoke = (actor: string, person: string, grant = 1) =>
    people.ask(actor, person, { type: 'RevokeRole', data: { grant } });

  it('makes one person of two first sign-ins at once', async () => {
    await Promise.all([people.join('prs_new'), people.join('prs_new')]);
    expect(people.eventsOf('prs_new')).toEqual(['PersonJoined.v1']);
  });

  it('is for administrators', async () => {
    expect(await revoke('prs_two', 'prs_one')).toMatchObject({ refusal: { code: 'forbidden-to-actor' } });
    expect(await revoke('prs_nobody', 'prs_one')).toMatchObject({ refusal: { code: 'forbidden-to-actor' } });
  });

  it('leaves an administrator when two take the role from one another at once', async () => {
    await people.grant('prs_two', 'administrator');
    const outcomes = await Promise.all([revoke('prs_one', 'prs_two'), revoke('prs_two', 'prs_one')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const held = [await people.rights.of('prs_one'), await people.rights.of('prs_two')].flatMap((each) => each.held);
    expect(held.map(({ role }) => role)).toEqual(['administrator']);
  });

  it('counts nobody as another administrator who has left, or whose role has an end or comes later', async () => {
    await people.grant('prs_two', 'administrator', { until: '2027-01-01' });
    await people.grant('prs_three', 'administrator', { from: '2026-12-01' });
    expect(await revoke('prs_one', 'prs_one')).toMatchObject({ refusal: { code: 'invalid', field: 'grant' } });
    const leave = await people.ask('prs_one', 'prs_one', { type: 'LeavePerson', data: {} });
    expect(leave).toMatchObject({ refusal: { code: 'invalid' } });
  });

  it('tells of joined identities in both streams, once', async () => {
    const join = () => people.ask('prs_one', 'prs_two', { type: 'JoinIdentities', data: { other: 'prs_three' } });
    await join();
    await join();
    for (const each of ['prs_two', 'prs_three'])
      expect(people.eventsOf(each)).toEqual(['PersonJoined.v1', 'PersonsJoined.v1']);
    const unknown = { type: 'JoinIdentities', data: { other: 'prs_nobody' } } as const;
    expect(await people.ask('prs_one', 'prs_two', unknown)).toMatchObject({ refusal: { field: 'other' } });
  });

  it('goes on with a joining that was stopped between the two streams', async () => {
    const id = personIdOf('prs_two');
    const command = { type: 'JoinIdentities', data: { other: 'prs_three' } } as never;
    await people.runner.run(await people.requestOf('prs_one', 'person', id, command));
    expect(people.eventsOf('prs_three')).toEqual(['PersonJoined.v1']);
    await people.commands.finishJoining(id);
    await people.commands.finishJoining(id);
    expect(people.eventsOf('prs_three')).toEqual(['PersonJoined.v1', 'PersonsJoined.v1']);
    expect((await people.rights.of('prs_three')).joined).toEqual(['prs_two']);
  });
});
