import { nothing, telling, type Behind } from './behind.js';

/** Who else could grant then is no part of the person's own history. */
const SOMEBODY_ELSE_GRANTS = { anotherAdministrator: true };

/** What may have led to the events of people and services. */
export const BEHIND_PEOPLE = {
  'PersonJoined.v1': telling('JoinPerson'),
  'PersonRenamed.v1': ({ to }) => [{ type: 'RenamePerson', data: { name: to } }],
  'PersonLeft.v1': () => [{ type: 'LeavePerson', data: SOMEBODY_ELSE_GRANTS }],
  'PersonReturned.v1': nothing('ReturnPerson'),
  'PersonsJoined.v1': ({ with: other }) => [{ type: 'JoinIdentities', data: { other } }],
  'RoleGranted.v1': ({ no: _, scope, ...told }) => [
    { type: 'GrantRole', data: { ...told, ...scope, ...SOMEBODY_ELSE_GRANTS } },
  ],
  'RoleRevoked.v1': ({ no }) => [{ type: 'RevokeRole', data: { grant: no, ...SOMEBODY_ELSE_GRANTS } }],

  'ServiceOpened.v1': ({ scope, moves, ...told }) => [
    { type: 'OpenService', data: { ...told, ...scope, moves: moves.map((move) => ({ move })) } },
  ],
  'ServiceExtended.v1': ({ to }) => [{ type: 'ExtendService', data: { until: to } }],
  'ServiceOwnerChanged.v1': ({ to }) => [{ type: 'ChangeServiceOwner', data: { owner: to } }],
  'ServiceEnded.v1': nothing('EndService'),
} satisfies Partial<Behind>;
