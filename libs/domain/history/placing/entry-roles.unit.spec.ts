import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { UPCASTERS } from '#libs/event-store/upcasters.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { deciderOf, type Kind } from '../../deciders.js';
import { KINDS } from '../../kinds.js';
import { roleOf } from './entry-roles.js';

const GOLDEN = new URL('../../../event-store/golden/', import.meta.url);
const stored = readdirSync(GOLDEN).map(
  (file) => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')) as DomainEvent,
);
/** Each is a fact of one recipient or addressee; what the plan or the recommendation is by them depends on no order. */
const FACTS_THAT_COUNT = [
  'PlanSubmitted.v1',
  'RecommendationAnswered.v1',
  'RecommendationRespondedTo.v1',
  'ManagementResponded.v1',
];
/** Parts of a process, and what somebody may: they come in their order while the status stays. */
const STEPS_ON_THE_WAY = [
  'PersonRenamed.v1',
  'PersonsJoined.v1',
  'RoleGranted.v1',
  'RoleRevoked.v1',
  'ServiceExtended.v1',
  'ServiceOwnerChanged.v1',
  'ImportDraftPart.v1',
  'ImportProgressed.v2',
  'ImportWithdrawalProgressed.v1',
  'DifferenceTaken.v1',
  'DifferenceKept.v1',
  'DifferenceLeft.v1',
];
/** Versions that are not written any more. */

/** A thing of a kind in every status that these events lead to. */
const statesOf = (kind: Kind) => {
  const { evolve, initialState } = deciderOf(kind);
  const states = new Map([[initialState.status, initialState]]);
  for (const state of states.values())
    for (const event of stored) {
      const next = evolve(state, event);
      if (!states.has(next.status)) states.set(next.status, next);
    }
  return [...states.values()];
};

const changesOf = (event: DomainEvent) =>
  KINDS.flatMap((kind) => statesOf(kind).map((state) => [state.status, deciderOf(kind).evolve(state, event).status]));

describe('the role of an entry', () => {
  it.each(stored.filter(({ type }) => roleOf(type) !== null).map((event) => [event.type, event] as const))(
    'of %s is a step where it moves a lifecycle on, and a fact where it does not',
    (type, event) => {
      const changes = changesOf(event).filter(([before, after]) => before !== after);
      const begins = changes.some(([before]) => before === 'none');
      const role = roleOf(type);
      expect(role === 'begins').toBe(begins);
      const moves = changes.length > 0 || STEPS_ON_THE_WAY.includes(type);
      expect(role === 'step').toBe(moves && !begins && !FACTS_THAT_COUNT.includes(type));
    },
  );

  it('is of every type that is stored, but for those that became others', () => {
    expect(stored.map(({ type }) => type).filter((type) => roleOf(type) === null)).toEqual(
      Object.keys(UPCASTERS).sort(),
    );
  });
});
