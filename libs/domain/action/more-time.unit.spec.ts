import { describe, expect, it } from '@jest/globals';
import type { DecidedBy } from '../shared/more-time/decided-by.js';
import { because, specify } from '#libs/testing/decider.js';
import { actionFacts, scope } from '#libs/testing/facts.js';
import { action, BEGAN } from '#libs/testing/growing-history.js';
import { itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import type { ActionCommand } from './commands.js';
import { actionDecider } from './decide.js';
import type { ActionEvent } from './events.js';

const { given } = specify(actionDecider);

const owner = { post: 'Head of Placements' };
const planned: ActionEvent = { type: 'ActionPlanned.v2', data: actionFacts };
const owned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: owner } };
const due: ActionEvent = { type: 'DueDateSet.v1', data: { due: '2017-09-20' } };
const asked: ActionEvent = {
  type: 'MoreTimeRequested.v1',
  data: { no: 1, from: '2017-09-20', to: '2017-10-20', owner, holder: null },
};
const ask: ActionCommand = { type: 'RequestMoreTime', data: { to: '2017-10-20' } };

const minute: DecidedBy = {
  minute: { bodyId: scope.body, meeting: '2017-07-10', meetingId: 'meeting-1', minutesId: null, number: '7' },
};
const delegation = {
  officer: 'Strategic Director',
  delegation: 'Scheme of delegation, part 3H, paragraph 12',
  consulted: 'the Chair',
};
const grant = (by: DecidedBy, to: string | null = null): ActionCommand => ({
  type: 'GrantMoreTime',
  data: { by, to, on: null },
});
const refuse = (by: DecidedBy): ActionCommand => ({ type: 'RefuseMoreTime', data: { by, on: null } });
const WITHDRAW: ActionCommand = { type: 'WithdrawMoreTime', data: {} };

const waits = [planned, owned, due, asked];

describe('more time', () => {
  it('is asked for in the name of the owner, and the old date stands', () => {
    const state = given(planned, owned, due).when(ask, because('Two posts are vacant')).then(asked);
    expect(state).toMatchObject({ due: '2017-09-20', revisions: 0, moreTime: [{ no: 1, status: 'requested' }] });
  });

  it('tells who held the post of the owner', () => {
    const held: ActionEvent = { type: 'HolderNamed.v1', data: { post: owner.post, from: null, to: 'prs_1' } };
    given(planned, owned, held, due)
      .when(ask, because('late'))
      .then({ type: 'MoreTimeRequested.v1', data: { ...asked.data, holder: 'prs_1' } });
  });

  it('is asked for until a day after the due date, of what has one', () => {
    given(planned, owned).when(ask, because('late')).refused({ code: 'invalid', field: 'to' });
    for (const to of ['2017-09-20', '2017-09-19', '2043-01-01'])
      given(planned, owned, due)
        .when({ type: 'RequestMoreTime', data: { to } }, because('late'))
        .refused({ code: 'invalid', field: 'to' });
  });

  it('is asked for once at a time, under another number each', () => {
    given(...waits)
      .when(ask, because('late'))
      .refused({ code: 'invalid', field: 'to' });
    given(...waits, { type: 'MoreTimeWithdrawn.v1', data: { no: 1 } })
      .when(ask, because('late'))
      .then({ type: 'MoreTimeRequested.v1', data: { ...asked.data, no: 2 } });
  });

  it('is asked for by its owner: without one, only against the rule', () => {
    given(planned, due).when(ask, because('late')).refused({ code: 'invalid', rule: 'asked-by-its-owner' });
    given(planned, due)
      .when(ask, { ...because('The team asked'), irregular: true })
      .then({ type: 'MoreTimeRequested.v1', data: { ...asked.data, owner: null } });
  });

  it('is granted by a minute of the body, and the date is revised in the same act', () => {
    const state = given(...waits)
      .when(grant(minute), because('The committee agreed'))
      .then(
        { type: 'MoreTimeGranted.v1', data: { no: 1, to: '2017-10-20', by: minute } },
        {
          type: 'DueDateRevised.v1',
          data: { from: '2017-09-20', to: '2017-10-20', approver: 'minute 7 of the meeting of 10 July 2017' },
        },
      );
    expect(state).toMatchObject({
      firstDue: '2017-09-20',
      due: '2017-10-20',
      revisions: 1,
      moreTime: [{ status: 'granted', until: '2017-10-20', decidedBy: minute }],
    });
  });

  it('is granted by an officer under a delegation that is named, with whom he consulted', () => {
    const state = given(...waits)
      .when(grant({ delegation }, '2017-10-01'), because('Half of it is done'))
      .then(
        { type: 'MoreTimeGranted.v1', data: { no: 1, to: '2017-10-01', by: { delegation } } },
        {
          type: 'DueDateRevised.v1',
          data: {
            from: '2017-09-20',
            to: '2017-10-01',
            approver:
              'Strategic Director, under Scheme of delegation, part 3H, paragraph 12, having consulted the Chair',
          },
        },
      );
    expect(state).toMatchObject({ due: '2017-10-01', moreTime: [{ to: '2017-10-20', until: '2017-10-01' }] });
  });

  it.each([
    ['officer', ' '],
    ['delegation', '\u200B'],
    ['consulted', ''],
    ['officer', 'Chair'],
    ['officer', 'Cabinet Member for Children'],
    ['officer', 'HEAD of  Placements'],
  ])('is not decided where the %s is "%s"', (member, value) => {
    const by = { delegation: { ...delegation, [member]: value } };
    for (const command of [grant(by), refuse(by)])
      given(...waits)
        .when(command, because('it is'))
        .refused({ code: 'invalid', field: `by.delegation.${member}` });
  });

  it('is not decided by whoever asks', () => {
    const person: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: { person: 'prs_officer' } } };
    const his: ActionEvent = {
      type: 'MoreTimeRequested.v1',
      data: { no: 1, from: '2017-09-20', to: '2017-10-20', owner: { person: 'prs_officer' }, holder: null },
    };
    given(planned, person, due, his)
      .when(grant({ delegation }), because('mine'))
      .refused({ code: 'forbidden-to-actor' });
    // Anybody records the minute: the body decided.
    given(planned, person, due, his)
      .when(refuse(minute), because('minuted'))
      .then({ type: 'MoreTimeRefused.v1', data: { no: 1, by: minute } });
  });

  it('is decided by the body that it is before; another only against the rule', () => {
    const elsewhere: DecidedBy = { minute: { ...minute.minute, bodyId: 'body-2' } };
    for (const command of [grant(elsewhere), refuse(elsewhere)])
      given(...waits)
        .when(command, because('minuted'))
        .refused({ code: 'invalid', rule: 'decided-by-its-body' });
    given(...waits)
      .when(refuse(elsewhere), { ...because('Cabinet decided'), irregular: true })
      .then({ type: 'MoreTimeRefused.v1', data: { no: 1, by: elsewhere } });
  });

  it('is decided on the day of the meeting, by a minute that has a number', () => {
    const late: DecidedBy = { minute: { ...minute.minute, meeting: '2017-07-09' } };
    given(...waits)
      .when(grant(late), because('minuted'))
      .refused({ code: 'invalid', field: 'on' });
    const unnumbered: DecidedBy = { minute: { ...minute.minute, number: ' ' } };
    given(...waits)
      .when(grant(unnumbered), because('minuted'))
      .refused({ code: 'invalid', field: 'by.minute.number' });
  });

  it('is refused or withdrawn, and the old date stands', () => {
    const refused: ActionEvent = { type: 'MoreTimeRefused.v1', data: { no: 1, by: { delegation } } };
    const state = given(...waits)
      .when(refuse({ delegation }), because('It can be done'))
      .then(refused);
    expect(state).toMatchObject({ due: '2017-09-20', revisions: 0, moreTime: [{ status: 'refused' }] });
    const withdrawn = given(...waits)
      .when(WITHDRAW)
      .then({ type: 'MoreTimeWithdrawn.v1', data: { no: 1 } });
    expect(withdrawn).toMatchObject({ due: '2017-09-20', moreTime: [{ status: 'withdrawn', decidedBy: null }] });
  });

  it.each([grant(minute), refuse(minute), WITHDRAW])('is not decided twice, nor without a request: %j', (command) => {
    const refused: ActionEvent = { type: 'MoreTimeRefused.v1', data: { no: 1, by: minute } };
    for (const history of [
      [planned, owned, due],
      [...waits, refused],
    ])
      given(...history)
        .when(command, because('so'))
        .refused({ code: 'invalid', field: 'on' });
  });

  it('is granted beyond the date that stands then, and not for 25 years', () => {
    const revised: ActionEvent = {
      type: 'DueDateRevised.v1',
      data: { from: '2017-09-20', to: '2017-11-20', approver: 'Cabinet' },
    };
    given(...waits, revised)
      .when(grant(minute), because('late'))
      .refused({ code: 'invalid', field: 'to' });
    given(...waits)
      .when(grant(minute, '2050-01-01'), because('late'))
      .refused({ code: 'invalid', field: 'to' });
  });

  itNeedsAReasonTo(actionDecider, [
    { given: [planned, owned, due], command: ask },
    { given: waits, command: grant(minute) },
    { given: waits, command: refuse(minute) },
    { given: [planned, due], command: { type: 'ExpectLate', data: {} } },
    {
      given: [planned, due, { type: 'ExpectedLate.v1', data: { due: '2017-09-20' } }],
      command: { type: 'ExpectInTime', data: {} },
    },
  ]);
});

const waiting = () =>
  action()
    .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN })
    .did('AssignOwner', { owner }, { on: BEGAN })
    .did('RequestMoreTime', { to: '2017-12-01' }, { on: '2017-09-10' });
const decides = { by: { delegation }, to: null, on: '2017-09-20' };

describe('more time in the history of an action', () => {
  it('is not decided before it was asked for', () => {
    expect(waiting().refused('GrantMoreTime', { ...decides, on: '2017-09-09' })).toMatchObject({ field: 'on' });
  });

  it('granted late moves no date that was moved after it', () => {
    const history = action()
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN })
      .did('AssignOwner', { owner }, { on: BEGAN })
      .did('ReviseDueDate', { to: '2018-06-30', approver: 'Cabinet' }, { on: '2017-10-10' })
      .did('RequestMoreTime', { to: '2018-03-31' }, { on: '2017-09-01' })
      .did('GrantMoreTime', { ...decides, on: '2017-09-02' });
    expect(history.state).toMatchObject({ due: '2018-06-30', firstDue: '2017-10-01', revisions: 2 });
  });

  it('that was asked for is not withdrawn as a mistake while a decision on it stands; both go together', () => {
    const history = waiting().did('GrantMoreTime', decides);
    expect(history.refused('WithdrawEntry', { revision: '3' })).not.toBeNull();
    const undone = history.did('WithdrawEntry', { revision: history.last });
    expect(undone.state).toMatchObject({ due: '2017-10-01', revisions: 0, moreTime: [{ status: 'requested' }] });
    expect(undone.did('WithdrawEntry', { revision: '3' }).state).toMatchObject({ moreTime: [] });
  });

  it('is decided once, also where a decision that was withdrawn as a mistake is to stand again', () => {
    const history = waiting()
      .did('GrantMoreTime', decides)
      .did('WithdrawEntry', { revision: '4' })
      .did('RefuseMoreTime', { by: { delegation }, on: '2017-09-21' });
    expect(history.refused('WithdrawEntry', { revision: '6' })).not.toBeNull();
  });

  it('gets no number again that a withdrawn request had', () => {
    const history = waiting()
      .did('WithdrawEntry', { revision: '3' })
      .did('RequestMoreTime', { to: '2017-12-01' }, { on: '2017-09-11' });
    expect(history.state).toMatchObject({ moreTime: [{ no: 2 }] });
  });
});

describe('that an action is likely to miss its date', () => {
  const late: ActionEvent = { type: 'ExpectedLate.v1', data: { due: '2017-09-20' } };

  it('is said before it has, once, and taken back', () => {
    const state = given(planned, due).when({ type: 'ExpectLate', data: {} }, because('No staff')).then(late);
    expect(state).toMatchObject({ expectedLate: '2017-09-20', due: '2017-09-20' });
    given(planned, due, late).when({ type: 'ExpectLate', data: {} }, because('No staff')).then();
    const after = given(planned, due, late)
      .when({ type: 'ExpectInTime', data: {} }, because('Hired'))
      .then({ type: 'ExpectedInTime.v1', data: { due: '2017-09-20' } });
    expect(after).toMatchObject({ expectedLate: null });
    given(planned, due).when({ type: 'ExpectInTime', data: {} }).then();
  });

  it('is not said without a date, nor after it', () => {
    given(planned).when({ type: 'ExpectLate', data: {} }, because('x')).refused({ code: 'invalid' });
    given(planned, due)
      .when({ type: 'ExpectLate', data: {} }, { ...because('x'), effectiveOn: '2017-09-21' })
      .refused({ code: 'invalid', field: 'effectiveOn' });
  });

  it('is not said of a date that it was moved to', () => {
    const revised: ActionEvent = {
      type: 'DueDateRevised.v1',
      data: { from: '2017-09-20', to: '2017-11-20', approver: 'Cabinet' },
    };
    expect(given(planned, due, late, revised).state).toMatchObject({ expectedLate: null });
  });
});
