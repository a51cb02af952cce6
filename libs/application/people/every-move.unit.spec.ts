import { beforeAll, describe, expect, it } from '@jest/globals';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import type { Kind } from '#libs/domain/kinds.js';
import { LIFECYCLES, lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import { allowedTo, operationOf } from '#libs/domain/rights/operation.js';
import { noRights, type Rights } from '#libs/domain/rights/rights.js';
import { ROLE_NAMES } from '#libs/domain/rights/roles.js';
import { EVERYWHERE, type GrantScope } from '#libs/domain/rights/scope.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import * as facts from '#libs/testing/facts.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { uuid } from '#libs/testing/record.js';
import { systemIds } from '../system.js';
import { Permitting } from './permitting.js';

const SOUTHMERE = { code: 'southmere', name: 'Southmere Council' };
const COAST = { code: 'harbour-coast', name: 'Harbour Coast Council' };
const BODIES = [
  { name: 'the first body of an authority', id: uuid(51), authority: SOUTHMERE },
  { name: 'another body of it', id: uuid(52), authority: SOUTHMERE },
  { name: 'a body of another authority', id: uuid(53), authority: COAST },
] as const;
type Body = (typeof BODIES)[number];

const idOfAuthority = ({ code }: { readonly code: string }): string => naturalId(authorityKey(code));

const SCOPES: readonly (readonly [name: string, scope: GrantScope, covers: (body: Body) => boolean])[] = [
  ['everywhere', EVERYWHERE, () => true],
  [
    'for the authority',
    { authority: idOfAuthority(SOUTHMERE), body: null },
    ({ authority }) => authority === SOUTHMERE,
  ],
  ['before the first body', { authority: null, body: BODIES[0].id }, ({ id }) => id === BODIES[0].id],
];

/** What begins a thing of each kind that is before a body. */
const BEGUN: Partial<Record<MovableKind, DomainEvent>> = {
  report: { type: 'ReportReceived.v2', data: facts.reportFacts },
  inspection: { type: 'InspectionAnnounced.v2', data: facts.inspectionFacts },
  judgement: { type: 'JudgementRecorded.v2', data: facts.judgementFacts },
  recommendation: { type: 'RecommendationProposed.v2', data: facts.recommendationFacts },
  action: { type: 'ActionPlanned.v2', data: facts.actionFacts },
  'action-plan': { type: 'PlanStarted.v2', data: facts.planFacts },
  commitment: { type: 'CommitmentMade.v2', data: facts.commitmentFacts },
  meeting: { type: 'MeetingScheduled.v1', data: facts.meetingFacts },
  minutes: { type: 'MinutesDrafted.v1', data: facts.minutesFacts },
  evidence: { type: 'EvidenceReceived.v1', data: facts.evidenceFacts },
};

/** A body and an authority are where they are themselves; people, programs and passed events belong to none. */
const idOf = (kind: Kind, body: Body, n: number): string =>
  kind === 'body' ? body.id : kind === 'authority' ? idOfAuthority(body.authority) : systemIds.of([kind, String(n)]);

const begunBefore = (kind: MovableKind, { id, authority }: Body): DomainEvent | null => {
  if (kind === 'body') return { type: 'BodyEstablished.v1', data: { ...facts.bodyFacts, authorities: [authority] } };
  const begun = BEGUN[kind];
  const scope = { ...facts.scope, body: id, authority };
  return begun ? { ...begun, data: { ...(begun.data as object), scope } } : null;
};

const MOVES = (Object.keys(LIFECYCLES) as MovableKind[]).flatMap((kind) =>
  Object.keys(lifecycleOf(kind).moves).map((move) => ({ kind, move })),
);

const holding = (role: (typeof ROLE_NAMES)[number], scope: GrantScope): Rights => ({
  ...noRights('prs_one'),
  held: [{ no: 1, role, scope, from: '2026-01-01', until: null, grantedAt: null }],
});

describe('every move of every kind, before three bodies of two authorities', () => {
  const store = new InMemoryEventStore(100n);
  const permitting = new Permitting(store);
  beforeAll(async () => {
    const metadata = {
      ...{ actor: 'prs_clerk', reason: null, recordedAt: '2026-11-26T10:00:00.000Z', effectiveOn: '2017-07-10' },
      ...{ correlationId: 'c', causationId: 'c', commandId: 'c', importId: null, nonce: '0f' },
    };
    for (const [n, body] of BODIES.entries())
      for (const kind of Object.keys(LIFECYCLES) as MovableKind[]) {
        const event = begunBefore(kind, body);
        const id = idOf(kind, body, n);
        const stream = `${kind}-${id}`;
        if (event) await store.append(stream, [{ id: systemIds.of([stream]), event, metadata }], 'no_stream');
      }
  });

  /** Which bodies somebody may make the move before, as the log has things there. */
  const may = async (rights: Rights, { kind, move }: (typeof MOVES)[number]) => {
    const refusals = BODIES.map((body, n) =>
      permitting.refusalOf(rights, { operation: operationOf(kind, move), kind, id: idOf(kind, body, n) }),
    );
    return (await Promise.all(refusals)).map((refusal) => refusal === null);
  };

  it.each(ROLE_NAMES)('are made by a %s where the role holds, if it is among those of the table', async (role) => {
    for (const [name, scope, covers] of SCOPES)
      for (const of of MOVES) {
        const isAllowed = allowedTo(operationOf(of.kind, of.move)).includes(role);
        const isAtPlace = begunBefore(of.kind, BODIES[0]) !== null || of.kind === 'authority';
        const expected = BODIES.map((body) => isAllowed && (isAtPlace ? covers(body) : name === 'everywhere'));
        // An authority is no body's: a role before one body does not reach it.
        if (of.kind === 'authority' && name === 'before the first body') expected.fill(false);
        expect([name, of, await may(holding(role, scope), of)]).toEqual([name, of, expected]);
      }
  });

  it('are made by nobody without a role, whatever they are', async () => {
    for (const of of MOVES) expect([of, await may(noRights('prs_one'), of)]).toEqual([of, [false, false, false]]);
  });
});
