import { describe, expect, it } from '@jest/globals';
import { because, by, specify } from '#libs/testing/decider.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { personFacts } from '#libs/testing/facts.js';
import type { Granting, PersonCommand } from './commands.js';
import { personDecider } from './decide.js';
import type { PersonEvent, RoleGrant } from './events.js';

const { given } = specify(personDecider);

/** The day on which all of it is typed. */
const TODAY = '2026-11-26';
const effectiveOn = TODAY;

const joined: PersonEvent = { type: 'PersonJoined.v1', data: personFacts };
const left: PersonEvent = { type: 'PersonLeft.v1', data: {} };
const returned: PersonEvent = { type: 'PersonReturned.v1', data: {} };
const alsoAs = (other: string): PersonEvent => ({ type: 'PersonsJoined.v1', data: { with: other } });

const EVERYWHERE = { authority: null, body: null };
const OFFICER: RoleGrant = {
  ...{ no: 1, role: 'records officer', scope: EVERYWHERE, from: '2017-07-10', until: null, atMachineBy: null },
};
const granted = (data: Partial<RoleGrant> = {}): PersonEvent => ({
  type: 'RoleGranted.v1',
  data: { ...OFFICER, ...data },
});
const administrator = granted({ role: 'administrator' });

const grant = (told: Partial<Granting> = {}): Extract<PersonCommand, { type: 'GrantRole' }> => ({
  type: 'GrantRole',
  data: {
    ...{ role: 'records officer', authority: null, body: null, from: null, until: null },
    ...{ atMachineBy: null, anotherAdministrator: true, ...told },
  },
});
const revoke = (no: number, anotherAdministrator = true): PersonCommand => ({
  type: 'RevokeRole',
  data: { grant: no, anotherAdministrator },
});
const leave = (anotherAdministrator: boolean): PersonCommand => ({
  type: 'LeavePerson',
  data: { anotherAdministrator },
});
const why = because('Clerk to the committee.', 'prs_admin');

describe('a person', () => {
  itHasTheLifecycle(personDecider, {
    histories: { none: [], active: [joined], left: [joined, left] },
    moves: [
      { command: { type: 'JoinPerson', data: personFacts }, from: ['none'] },
      { command: { type: 'RenamePerson', data: { name: 'Amara Reid' } }, from: ['active', 'left'] },
      { command: leave(true), from: ['active'] },
      { command: { type: 'ReturnPerson', data: {} }, from: ['left'] },
      { command: { type: 'JoinIdentities', data: { other: 'prs_two' } }, from: ['active', 'left'] },
      { command: grant(), from: ['active'] },
    ],
  });

  itNeedsAReasonTo(personDecider, [
    { given: [joined], command: grant() },
    { given: [joined, granted()], command: revoke(1) },
    { given: [joined], command: { type: 'JoinIdentities', data: { other: 'prs_two' } } },
  ]);

  it('is granted roles under numbers of its own, from today where nobody says a later day', () => {
    const state = given(joined)
      .when(grant({ until: '2027-04-01' }), why)
      .then({ ...granted({ from: TODAY, until: '2027-04-01' }), effectiveOn });
    expect(state).toMatchObject({ grants: [{ no: 1, ended: null }] });
    given(joined, granted())
      .when(grant({ role: 'verifier', body: 'body-1', from: '2026-12-01' }), why)
      .then({
        ...granted({ no: 2, role: 'verifier', scope: { authority: null, body: 'body-1' }, from: '2026-12-01' }),
        effectiveOn,
      });
  });

  it('is not granted again what stands already, and is where it stands no more', () => {
    given(joined, granted()).when(grant(), why).then();
    const again = { ...granted({ no: 2, from: TODAY }), effectiveOn };
    given(joined, granted(), { type: 'RoleRevoked.v1', data: { no: 1, role: 'records officer' } })
      .when(grant(), why)
      .then(again);
  });

  it.each([
    ['an authority and a body', { authority: 'authority-1', body: 'body-1' }, 'body'],
    ['a chair of no body', { role: 'chair' }, 'body'],
    ['a chair of an authority', { role: 'chair', authority: 'authority-1' }, 'authority'],
    ['an administrator of one body', { role: 'administrator', body: 'body-1' }, 'body'],
    ['a regulator for ever', { role: 'regulator' }, 'until'],
    ['a day that is gone', { from: '2026-11-25' }, 'from'],
    ['an end before its beginning', { from: '2027-04-01', until: '2027-04-01' }, 'until'],
    ['an end that is today', { until: TODAY }, 'until'],
  ] satisfies [string, Partial<Granting>, string][])('is not granted %s', (_, told, field) => {
    given(joined).when(grant(told), why).refused({ code: 'invalid', field });
  });

  it('grants nothing to itself, under none of its identities', () => {
    for (const history of [[joined], [joined, alsoAs('prs_two')]])
      given(...history)
        .when(grant(), because('I need it.', personFacts.pseudonym))
        .refused({ code: 'forbidden-to-actor' });
    given(joined, alsoAs('prs_two'))
      .when(grant(), because('I need it.', 'prs_two'))
      .refused({ code: 'forbidden-to-actor' });
    given(joined)
      .when(grant(), { ...because('I need it.', 'prs_two'), joined: [personFacts.pseudonym] })
      .refused({ code: 'forbidden-to-actor' });
  });

  it('is granted a role at the machine by whoever asks, and who that was is told', () => {
    given(joined)
      .when(
        grant({ role: 'administrator', atMachineBy: 'root', anotherAdministrator: false }),
        because('The first.', personFacts.pseudonym),
      )
      .then({ ...granted({ role: 'administrator', from: TODAY, atMachineBy: 'root' }), effectiveOn });
  });

  it('is an administrator without an end where nobody else is', () => {
    const told = { role: 'administrator', until: '2027-01-01' } as const;
    given(joined)
      .when(grant({ ...told, anotherAdministrator: false }), why)
      .refused({ code: 'invalid', field: 'until' });
    given(joined)
      .when(grant(told), why)
      .then({ ...granted({ role: 'administrator', from: TODAY, until: '2027-01-01' }), effectiveOn });
  });

  it('stays the last administrator: the role is not revoked, and who has it does not leave', () => {
    const last = given(joined, administrator);
    last.when(revoke(1, false), why).refused({ code: 'invalid', field: 'grant' });
    last.when(leave(false), why).refused({ code: 'invalid', field: 'person' });
    last.when(revoke(1), why).then({ type: 'RoleRevoked.v1', data: { no: 1, role: 'administrator' }, effectiveOn });
    last.when(leave(true), why).then({ ...left, effectiveOn });
    given(joined, administrator, granted({ no: 2, role: 'administrator', until: '2027-01-01' }))
      .when(revoke(2, false), why)
      .then({ type: 'RoleRevoked.v1', data: { no: 2, role: 'administrator' }, effectiveOn });
  });

  it('has a role revoked once, by its number', () => {
    given(joined).when(revoke(1), why).refused({ code: 'invalid', field: 'grant' });
    const state = given(joined, granted())
      .when(revoke(1), why)
      .then({ type: 'RoleRevoked.v1', data: { no: 1, role: 'records officer' }, effectiveOn });
    expect(state).toMatchObject({ grants: [{ ended: 'revoked' }] });
    given(joined, granted(), { type: 'RoleRevoked.v1', data: { no: 1, role: 'records officer' } })
      .when(revoke(1), why)
      .then();
  });

  it('leaves without a role, and returns without one', () => {
    expect(given(joined, granted(), left, returned).state).toMatchObject({
      status: 'active',
      grants: [{ ended: 'left' }],
    });
  });

  it('is not joined with itself, and once with another', () => {
    const join = (other: string): PersonCommand => ({ type: 'JoinIdentities', data: { other } });
    given(joined).when(join(personFacts.pseudonym), why).refused({ code: 'invalid', field: 'other' });
    given(joined, alsoAs('prs_two')).when(join('prs_two'), why).then();
  });

  it('is called otherwise only by another name', () => {
    const rename = (name: string): PersonCommand => ({ type: 'RenamePerson', data: { name } });
    given(joined).when(rename('  Amara   Okafor '), by('prs_admin')).then();
    given(joined).when(rename('\u200B'), by('prs_admin')).refused({ code: 'invalid', field: 'name' });
  });

  it('was never what it was: nothing is recorded irregularly, nor in place of what stands', () => {
    given(joined, left)
      .when(grant(), { ...why, irregular: true })
      .refused({ code: 'invalid', field: 'revision' });
  });
});
