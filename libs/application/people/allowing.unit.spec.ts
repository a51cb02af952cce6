import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { actionFacts, scope } from '#libs/testing/facts.js';
import { PeopleInMemory } from '#libs/testing/people.js';
import { systemIds } from '../system.js';

const id = systemIds.of(['action', 'one']);
const AUTHORITY = naturalId(authorityKey(scope.authority.code));
const evidence = [{ title: 'Certificate', sha256: null, id: null }];

const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
const agree: ActionCommand = { type: 'AgreeAction', data: {} };
const start: ActionCommand = { type: 'StartAction', data: {} };
const claim: ActionCommand = { type: 'ClaimCompletion', data: { evidence } };
const verify: ActionCommand = { type: 'VerifyCompletion', data: {} };

describe('a command, asked for by hand', () => {
  let people: PeopleInMemory;
  beforeEach(async () => {
    people = new PeopleInMemory();
    await people.join('prs_one', 'prs_two', 'prs_boss');
    await people.grant('prs_boss', 'administrator');
  });
  const ask = async (actor: string, command: ActionCommand) =>
    people.runner.run(await people.requestOf(actor, 'action', id, command));
  const FORBIDDEN = { ok: false, refusal: { code: 'forbidden-to-actor' } };

  it('is carried out for who may where the thing is, also where it only begins', async () => {
    expect(await ask('prs_one', plan)).toMatchObject(FORBIDDEN);
    await people.grant('prs_one', 'records officer', { body: 'another-body' });
    expect(await ask('prs_one', plan)).toMatchObject(FORBIDDEN);
    await people.grant('prs_one', 'records officer', { body: scope.body });
    expect(await ask('prs_one', plan)).toMatchObject({ ok: true });
    await people.grant('prs_two', 'records officer', { authority: AUTHORITY });
    expect(await ask('prs_two', agree)).toMatchObject({ ok: true });
  });

  it('is told to nobody who may not any more, also where it was carried out before', async () => {
    await people.grant('prs_one', 'records officer');
    await ask('prs_one', plan);
    const again = await people.requestOf('prs_one', 'action', id, plan);
    await people.ask('prs_boss', 'prs_one', { type: 'RevokeRole', data: { grant: 1 } });
    expect(await people.runner.run({ ...again, rights: await people.rights.of('prs_one') })).toMatchObject(FORBIDDEN);
  });

  it('is not that of somebody else, whose rights these are', async () => {
    await people.grant('prs_one', 'records officer');
    const request = await people.requestOf('prs_one', 'action', id, plan);
    expect(await people.runner.run({ ...request, actor: 'prs_two' })).toMatchObject(FORBIDDEN);
  });

  it('decides on more time under a delegation for an authorising officer alone; an officer records a minute', async () => {
    await people.grant('prs_one', 'records officer');
    await people.grant('prs_two', 'authorising officer');
    const owned: readonly ActionCommand[] = [
      plan,
      { type: 'AssignOwner', data: { owner: { post: 'Head of Placements' } } },
      { type: 'SetDueDate', data: { due: '2027-10-01' } },
      { type: 'RequestMoreTime', data: { to: '2027-12-01' } },
    ];
    for (const command of owned) expect(await ask('prs_one', command)).toMatchObject({ ok: true });
    const delegation = { officer: 'Strategic Director', delegation: 'Part 3H', consulted: 'the Chair' };
    const grant: ActionCommand = { type: 'GrantMoreTime', data: { by: { delegation }, to: null, on: null } };
    const refuse: ActionCommand = { type: 'RefuseMoreTime', data: { by: { delegation }, on: null } };
    for (const command of [grant, refuse]) expect(await ask('prs_one', command)).toMatchObject(FORBIDDEN);
    expect(await ask('prs_two', grant)).toMatchObject({ ok: true });
  });

  it('is not verified by the human who claimed it, under any identity', async () => {
    await people.grant('prs_one', 'records officer');
    await people.grant('prs_two', 'verifier');
    for (const command of [plan, agree, start, claim])
      expect(await ask('prs_one', command)).toMatchObject({ ok: true });
    await people.ask('prs_boss', 'prs_one', { type: 'JoinIdentities', data: { other: 'prs_two' } });
    expect(await ask('prs_two', verify)).toMatchObject(FORBIDDEN);
    await people.grant('prs_boss', 'verifier');
    expect(await ask('prs_boss', verify)).toMatchObject({ ok: true, state: { status: 'verified' } });
  });

  it('says which role it takes, and which are held', async () => {
    await people.grant('prs_one', 'reader');
    expect(await ask('prs_one', verify)).toMatchObject({
      refusal: { message: 'This takes the role of verifier, where the thing is. You hold here or elsewhere: reader.' },
    });
  });
});
