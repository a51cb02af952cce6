import { describe, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { serviceFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { serviceDecider, type ServiceCommand } from './decide.js';
import type { ServiceEvent } from './events.js';

const { given } = specify(serviceDecider);

const effectiveOn = '2026-11-26';
const opened: ServiceEvent = { type: 'ServiceOpened.v1', data: serviceFacts };
const ended: ServiceEvent = { type: 'ServiceEnded.v1', data: {} };

type Opening = Extract<ServiceCommand, { type: 'OpenService' }>['data'];
const open = (told: Partial<Opening> = {}): ServiceCommand => {
  const { scope, moves, ...facts } = serviceFacts;
  return { type: 'OpenService', data: { ...facts, ...scope, moves: moves.map((move) => ({ move })), ...told } };
};
const extend = (until: string): ServiceCommand => ({ type: 'ExtendService', data: { until } });
const why = because('It runs on.', 'prs_admin');

describe('a service account', () => {
  itHasTheLifecycle(serviceDecider, {
    histories: { none: [], active: [opened], ended: [opened, ended] },
    moves: [
      { command: open({ until: '2018-07-10' }), from: ['none'] },
      { command: extend('2018-07-10'), from: ['active'] },
      { command: { type: 'ChangeServiceOwner', data: { owner: 'prs_two' } }, from: ['active'] },
      { command: { type: 'EndService', data: {} }, from: ['active'] },
    ],
  });

  itNeedsAReasonTo(serviceDecider, [
    { given: [opened], command: extend('2018-01-01') },
    { given: [opened], command: { type: 'EndService', data: {} } },
  ]);

  it('is opened for what is listed, each once', () => {
    const twice = serviceFacts.moves.flatMap((move) => [{ move }, { move }]);
    given()
      .when(open({ moves: twice }), why)
      .then({ ...opened, effectiveOn });
  });

  it.each([
    ['2026-11-26', 'until'],
    ['2027-11-27', 'until'],
  ])('does not end on %s', (until, field) => {
    given().when(open({ until }), why).refused({ code: 'invalid', field });
    given(opened).when(extend(until), why).refused({ code: 'invalid', field });
  });

  it.each([
    'action/VerifyCompletion',
    'action/GrantMoreTime',
    'passed-event/ConfirmPassing',
    'person/GrantRole',
    'minutes/CarryOutMinutes',
    'action/NoSuchMove',
    'nothing',
    'constructor/constructor',
  ])('is never let make the move %s', (move) => {
    given()
      .when(open({ moves: [{ move: 'action/ReportProgress' }, { move }] }), why)
      .refused({ code: 'invalid', field: 'moves.1.move' });
  });

  it('has a name and a client', () => {
    given()
      .when(open({ name: ' ' }), why)
      .refused({ field: 'name' });
    given()
      .when(open({ client: '' }), why)
      .refused({ field: 'client' });
    given()
      .when(open({ authority: 'a', body: 'b' }), why)
      .refused({ field: 'body' });
  });

  it('is extended and handed over once', () => {
    given(opened).when(extend(serviceFacts.until), why).then();
    given(opened)
      .when({ type: 'ChangeServiceOwner', data: { owner: serviceFacts.owner } }, why)
      .then();
    given(opened)
      .when(extend('2027-11-26'), why)
      .then({ type: 'ServiceExtended.v1', data: { from: serviceFacts.until, to: '2027-11-26' }, effectiveOn });
  });
});
