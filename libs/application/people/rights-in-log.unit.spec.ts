import { beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleInMemory } from '#libs/testing/people.js';
import { serviceFacts } from '#libs/testing/facts.js';
import { systemIds } from '../system.js';

describe('rights, as the log tells them', () => {
  let people: PeopleInMemory;
  beforeEach(async () => {
    people = new PeopleInMemory();
    await people.join('prs_amara', 'prs_boss');
    await people.grant('prs_boss', 'administrator');
  });
  const rolesOf = async (person: string) => (await people.rights.of(person)).held.map(({ role }) => role);

  it('are none of somebody who never signed in, and none before anything is granted', async () => {
    for (const who of ['prs_nobody', 'prs_amara', 'service-nothing', 'anything', ''])
      expect(await people.rights.of(who)).toMatchObject({ actor: who, held: [], service: null });
  });

  it('are there with the next request once they are granted, and gone with the next once they are revoked', async () => {
    const data = { role: 'records officer', authority: null, body: 'body-1', from: null, until: null } as const;
    expect(await people.ask('prs_boss', 'prs_amara', { type: 'GrantRole', data })).toMatchObject({ ok: true });
    expect(await people.rights.of('prs_amara')).toMatchObject({
      held: [{ no: 1, scope: { body: 'body-1' }, from: '2026-11-26', grantedAt: '2026-11-26T10:00:00.000Z' }],
    });
    await people.ask('prs_boss', 'prs_amara', { type: 'RevokeRole', data: { grant: 1 } });
    expect(await rolesOf('prs_amara')).toEqual([]);
  });

  it('end at midnight in London of their last day, between a form and what it sends', async () => {
    await people.grant('prs_amara', 'verifier', { until: '2026-11-27' });
    expect(await rolesOf('prs_amara')).toEqual(['verifier']);
    people.clock.instant = '2026-11-27T00:00:00.000Z';
    expect(await rolesOf('prs_amara')).toEqual([]);
  });

  it('name every identity of the same human, from each of them', async () => {
    await people.join('prs_two', 'prs_three');
    await people.ask('prs_boss', 'prs_amara', { type: 'JoinIdentities', data: { other: 'prs_two' } });
    await people.ask('prs_boss', 'prs_three', { type: 'JoinIdentities', data: { other: 'prs_two' } });
    const all = ['prs_amara', 'prs_three', 'prs_two'];
    for (const one of all) expect([one, ...(await people.rights.of(one)).joined].sort()).toEqual(all);
  });

  it('of a program are those of its account', async () => {
    const id = systemIds.of(['service']);
    const { scope, moves, ...facts } = serviceFacts;
    const data = { ...facts, ...scope, moves: moves.map((move) => ({ move })) };
    const open = await people.requestOf('prs_boss', 'service', id, { type: 'OpenService', data } as never);
    expect(await people.runner.run(open)).toMatchObject({ ok: true });
    expect(await people.rights.of(`service-${id}`)).toMatchObject({ service: { moves }, held: [] });
  });
});
