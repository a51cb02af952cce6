import type { Decider, Decision } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isLastingAdministrator } from '../rights/grant.js';
import { dayOfProcess } from '../shared/day-of-process.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import { nameKey } from '../shared/text/same-name.js';
import type { OtherAdministrators, PersonCommand } from './commands.js';
import type { PersonEvent } from './events.js';
import { grantRole } from './grant-role.js';
import { PERSON } from './moves.js';
import { evolve, initialState, standingGrants, type Person, type PersonState } from './state.js';

/** `remaining`: what the person still holds afterwards. */
const lastAdministrator = (
  state: Person,
  remaining: Person['grants'],
  { anotherAdministrator }: OtherAdministrators,
  field: string,
): Refusal | null =>
  !anotherAdministrator && standingGrants(state).some(isLastingAdministrator) && !remaining.some(isLastingAdministrator)
    ? invalid(field, 'Nobody else is an administrator without an end: grant that role to another person first.')
    : null;

const revokeRole = (
  { grant, ...others }: Extract<PersonCommand, { type: 'RevokeRole' }>['data'],
  { state, past }: Asked<Person>,
): Decision<PersonEvent> => {
  const revoked = state.grants.find(({ no }) => no === grant);
  if (!revoked) return invalid('grant', `No role of this person has the number ${grant}.`);
  if (revoked.ended !== null) return [];
  const remaining = standingGrants(state).filter(({ no }) => no !== grant);
  const refused = lastAdministrator(state, remaining, others, 'grant');
  if (refused) return refused;
  return [{ type: 'RoleRevoked.v1', data: { no: grant, role: revoked.role }, ...dayOfProcess(past) }];
};

const rename = ({ name }: { readonly name: string }, { state, past }: Asked<Person>): Decision<PersonEvent> => {
  if (!hasText(name)) return invalid('name', 'Give a name.');
  const to = nameKey(name);
  return to === state.name ? [] : [{ type: 'PersonRenamed.v1', data: { from: state.name, to }, ...dayOfProcess(past) }];
};

const joinIdentities = (
  { other }: { readonly other: string },
  { state, past }: Asked<Person>,
): Decision<PersonEvent> => {
  if (other === state.pseudonym) return invalid('other', 'An identity is not joined with itself.');
  if (state.joined.includes(other)) return [];
  return [{ type: 'PersonsJoined.v1', data: { with: other }, ...dayOfProcess(past) }];
};

export const personDecider: Decider<PersonState, PersonCommand, PersonEvent> = {
  kind: 'person',
  initialState,
  decide: decideBy<PersonState, PersonCommand, PersonEvent>(PERSON, {
    JoinPerson: (data) => [{ type: 'PersonJoined.v1', data }],
    RenamePerson: rename,
    LeavePerson: (data, { state, past }) =>
      lastAdministrator(state, [], data, 'person') ?? [{ type: 'PersonLeft.v1', data: {}, ...dayOfProcess(past) }],
    ReturnPerson: (_, { past }) => [{ type: 'PersonReturned.v1', data: {}, ...dayOfProcess(past) }],
    JoinIdentities: joinIdentities,
    GrantRole: grantRole,
    RevokeRole: revokeRole,
  }),
  evolve,
};
