import fc from 'fast-check';
import type { Authority } from '#libs/domain/authority/state.js';
import type { Body } from '#libs/domain/body/state.js';
import { authorityFacts, bodyFacts } from '#libs/testing/facts.js';
import { AUTHORITY_RULES, BODY_RULES } from '../body.js';
import { day, type Case } from '../case.js';

const AHEAD = ['2027-05-20', '2028-05-20'];
const on = fc.oneof({ weight: 5, arbitrary: day }, { weight: 2, arbitrary: fc.constantFrom(...AHEAD) });
const resolution = fc.constant(null);
const ending = fc.record({ on, succeededBy: fc.constantFrom([], ['x']), resolution: fc.constant('Resolved.') });
const name = fc.constantFrom(bodyFacts.name, 'Children’s Board', 'Young People’s Board', '***');
const left = fc.constant([]);

const without = <T extends object>(told: T | null, member: keyof T) => {
  if (told === null) return null;
  const { [member]: _, ...rest } = told;
  return rest;
};

export const BODY: Case = {
  ...{ name: 'body', kind: 'body', rules: BODY_RULES, runs: 200, begins: { EstablishBody: fc.constant(bodyFacts) } },
  moves: {
    RenameBody: fc.record({ name, on, resolution }),
    ChangeParent: fc.record({ parent: fc.constantFrom(null, 'body-2'), on, resolution }),
    ChangeAuthorities: fc.record({
      authorities: fc.constantFrom(bodyFacts.authorities, [{ code: 'wexmoor', name: 'Wexmoor Borough Council' }]),
      ...{ on, resolution },
    }),
    EndBody: ending,
    CarryOverAll: fc.record({
      ...{ to: fc.constantFrom('body-2', 'body-3'), on, resolution: fc.constant('Resolved.') },
      things: fc.constantFrom([{ kind: 'action', id: 'a', ref: 'A1' }], [{ kind: 'action', id: 'a', ref: 'A1' }], []),
    }),
    CompleteCarryingOver: fc.record({ carried: fc.constant(1), left }),
  },
  processes: ['CompleteCarryingOver'],
  seen: (state) => {
    const known = state as unknown as Body;
    const { carriedOver: came } = known;
    return {
      ...{ status: known.status, name: known.name, parent: known.parent, authorities: known.authorities },
      names: known.names.map(({ name, from }) => [name, from]),
      ...{ endedOn: known.endedOn, succeededBy: known.succeededBy },
      waiting: without(known.carryingOver, 'things'),
      came: came && { to: came.to, on: came.on, carried: came.carried, left: came.left },
    };
  },
  modelled: ({ names, came, ...facts }) => ({
    ...facts,
    names: (names as readonly { name: string; from: string | null }[]).map(({ name, from }) => [name, from]),
    came: without(came as { resolution: string } | null, 'resolution'),
  }),
};

export const AUTHORITY: Case = {
  ...{ name: 'authority', kind: 'authority', rules: AUTHORITY_RULES, runs: 200 },
  begins: { EstablishAuthority: fc.constant(authorityFacts) },
  moves: {
    RenameAuthority: fc.record({
      name: fc.constantFrom(authorityFacts.name, 'Northbridge City Council', '***'),
      on,
      resolution,
    }),
    EndAuthority: ending,
    MapStatus: fc.record({
      words: fc.constantFrom('Done', 'done', 'Parked'),
      means: fc.constantFrom('closed', 'blocked'),
    }),
    TakeOverPost: fc.record({
      ...{ post: fc.constantFrom('Head', 'Clerk'), holder: fc.constant('prs_3'), on },
      actions: fc.constantFrom([{ kind: 'action', id: 'a', ref: 'A1' }], [{ kind: 'action', id: 'a', ref: 'A1' }], []),
    }),
    CompletePostTakeOver: fc.record({ taken: fc.constant(1), left }),
  },
  processes: ['CompletePostTakeOver'],
  seen: (state) => {
    const known = state as unknown as Authority;
    return {
      ...{ status: known.status, name: known.name, endedOn: known.endedOn, succeededBy: known.succeededBy },
      names: known.names.map(({ name, from }) => [name, from]),
      words: Object.fromEntries(known.statusWords.map(({ words, means }) => [words.toLowerCase(), means])),
      waiting: without(known.takingOver, 'actions'),
      came: known.tookOver,
    };
  },
  modelled: ({ names, ...facts }) => ({
    ...facts,
    names: (names as readonly { name: string; from: string | null }[]).map(({ name, from }) => [name, from]),
  }),
};
