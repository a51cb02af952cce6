import { describe, expect, it } from '@jest/globals';
import { isByHand, type Move } from '../shared/moves/lifecycle.js';
import { LIFECYCLES, lifecycleOf, type MovableKind } from '../moves.js';
import { allowedTo, operationOf, type Operation } from './operation.js';
import { mayAnywhere, mayDo, scopesFor } from './may-do.js';
import { RIGHTS_TO_MOVE } from './moves.js';
import { noRights, rightsOfPerson, rightsOfService, type Rights } from './rights.js';
import { ROLE_NAMES, type Role } from './roles.js';
import { EVERYWHERE, NOWHERE, type GrantScope, type Place } from './scope.js';
import type { Person } from '../person/state.js';
import { personFacts, serviceFacts } from '#libs/testing/facts.js';

const TODAY = '2026-11-26';
const WEXMOOR = { authority: 'wexmoor', body: null };
const CPC = { authority: null, body: 'cpc' };

const before = (body: string, authority: string, owners: readonly string[] = []): Place => ({
  ...{ bodies: [body], authorities: [authority], owners },
});
const IN_CPC = before('cpc', 'wexmoor');
const IN_AUDIT = before('audit', 'wexmoor');
const ELSEWHERE = before('cabinet', 'southmoor');

const holding = (role: Role, scope: GrantScope = EVERYWHERE): Rights => ({
  ...noRights('prs_amara'),
  held: [{ no: 1, role, scope, from: '2026-01-01', until: null, grantedAt: '2026-01-01T09:00:00.000Z' }],
});
const move = (told: string): Operation => {
  const [kind = '', command = ''] = told.split('/');
  return operationOf(kind, command);
};
const REPORTS = move('action/ReportProgress');
const VERIFIES = move('action/VerifyCompletion');

describe('what somebody may do', () => {
  it('is nothing without a role', () => {
    for (const operation of [REPORTS, VERIFIES, { question: 'GetBoard' }, { deed: 'export' }] as const) {
      expect(mayDo(noRights('prs_amara'), operation, IN_CPC)).toBe(false);
      expect(mayAnywhere(noRights('prs_amara'), operation)).toBe(false);
    }
  });

  it.each([
    ['everywhere', EVERYWHERE, [true, true, true]],
    ['for an authority', WEXMOOR, [true, true, false]],
    ['before a body', CPC, [true, false, false]],
  ] as const)('is what the role lets, where it holds: %s', (_, scope, expected) => {
    const rights = holding('records officer', scope);
    expect([IN_CPC, IN_AUDIT, ELSEWHERE].map((place) => mayDo(rights, REPORTS, place))).toEqual(expected);
    expect(mayDo(rights, REPORTS, NOWHERE)).toBe(scope === EVERYWHERE);
    expect(scopesFor(rights, REPORTS)).toEqual([scope]);
    expect(mayDo(rights, VERIFIES, IN_CPC)).toBe(false);
  });

  it('is done for a joint committee by who may for one of its authorities', () => {
    const joint: Place = { bodies: ['joint'], authorities: ['southmoor', 'wexmoor'], owners: [] };
    expect(mayDo(holding('records officer', WEXMOOR), REPORTS, joint)).toBe(true);
  });

  it('is to tell of what is theirs, under any of their identities, wherever it is', () => {
    const rights = { ...noRights('prs_two'), joined: ['prs_amara'] };
    expect(mayDo(rights, REPORTS, before('cpc', 'wexmoor', ['prs_amara']))).toBe(true);
    expect(mayDo(rights, REPORTS, before('cpc', 'wexmoor', ['prs_three']))).toBe(false);
    expect(mayDo(rights, move('action/CloseAction'), before('cpc', 'wexmoor', ['prs_amara']))).toBe(false);
  });

  it('changes nothing of the record as an administrator, and nothing at all as a regulator or reviewer', () => {
    for (const [kind, { moves }] of Object.entries(LIFECYCLES))
      for (const command of Object.keys(moves)) {
        const isOfPeople = kind === 'person' || kind === 'service';
        const byAdministrator = mayAnywhere(holding('administrator'), { kind, move: command });
        if (!isOfPeople) expect([kind, command, byAdministrator]).toEqual([kind, command, false]);
        for (const role of ['reader', 'chair', 'regulator', 'governance reviewer'] as const)
          expect([kind, command, mayAnywhere(holding(role), { kind, move: command })]).toEqual([kind, command, false]);
      }
  });

  it('is no move that there is not, whatever its name', () => {
    for (const told of ['action/NoSuchMove', 'nothing/AgreeAction', 'constructor/toString', 'action/__proto__', '/'])
      for (const role of ROLE_NAMES) expect(mayAnywhere(holding(role), move(told))).toBe(false);
  });
});

describe('the table of rights', () => {
  const MOVES = (Object.keys(LIFECYCLES) as MovableKind[]).flatMap((kind) =>
    Object.entries<Move>(lifecycleOf(kind).moves).map(([command, told]) => ({ kind, command, told })),
  );

  it('has a row for every move and no other', () => {
    for (const kind of Object.keys(LIFECYCLES) as MovableKind[])
      expect(Object.keys(RIGHTS_TO_MOVE[kind]).sort()).toEqual(Object.keys(lifecycleOf(kind).moves).sort());
  });

  it.each(MOVES)(
    'lets somebody make every move by hand, and nobody any other: $kind/$command',
    ({ kind, command, told }) => {
      expect(allowedTo({ kind, move: command }).length > 0).toBe(isByHand(told));
    },
  );

  it('lets who verifies make no claim, and who claims verify nothing', () => {
    for (const { kind, command, told } of MOVES)
      if (typeof told.who === 'object') expect(allowedTo({ kind, move: command })).toEqual(['verifier']);
  });
});

describe('the rights of a person', () => {
  const person: Person = {
    ...personFacts,
    status: 'active',
    joined: ['prs_two'],
    grants: [
      { no: 1, role: 'verifier', scope: EVERYWHERE, from: TODAY, until: '2026-11-28', atMachineBy: null, ended: null },
    ],
  };
  const on = (day: string, told: Person = person) => rightsOfPerson(told, day, told.joined, () => null).held.length;

  it('hold from their first day to the day before their end', () => {
    expect(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map((day) => on(day))).toEqual([0, 1, 1, 0]);
  });

  it('end with what ended them, and with the person', () => {
    expect(on(TODAY, { ...person, status: 'left' })).toBe(0);
    for (const ended of ['revoked', 'left'] as const)
      expect(on(TODAY, { ...person, grants: person.grants.map((grant) => ({ ...grant, ended })) })).toBe(0);
  });
});

describe('the rights of a program', () => {
  const scope = CPC;
  const service = (told: object = {}) =>
    rightsOfService('service-1', { ...serviceFacts, status: 'active', scope, ...told }, TODAY);

  it('are to read, and to make the moves that are listed, in its scope', () => {
    expect(mayDo(service(), { question: 'GetBoard' }, IN_CPC)).toBe(true);
    expect(mayDo(service(), { question: 'GetBoard' }, IN_AUDIT)).toBe(false);
    expect(mayDo(service(), { question: 'ListPeople' }, IN_CPC)).toBe(false);
    expect(mayDo(service(), REPORTS, IN_CPC)).toBe(true);
    expect(mayDo(service(), move('action/SetPriority'), IN_CPC)).toBe(false);
    expect(mayDo(service(), { deed: 'export' }, IN_CPC)).toBe(false);
  });

  it('are never to verify, grant or decide, whatever is listed', () => {
    const moves = ['action/VerifyCompletion', 'person/GrantRole', 'action/GrantMoreTime', 'service/OpenService'];
    for (const told of moves) expect(mayDo(service({ moves }), move(told), IN_CPC)).toBe(false);
  });

  it('own nothing, and end with its account', () => {
    expect(mayDo(service({ moves: [] }), REPORTS, before('cpc', 'wexmoor', ['service-1']))).toBe(false);
    for (const told of [{ status: 'ended' }, { until: TODAY }])
      expect(mayAnywhere(service(told), { question: 'GetBoard' })).toBe(false);
  });
});
