import { ROLE_NAMES } from '../rights/roles.js';
import { withValue } from '../shared/moves/event-words.js';
import { choice, day, id, ordinal, person, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { PersonEvent } from './events.js';
import type { Person } from './state.js';

export const PERSON = {
  what: 'person',
  members: {
    grants: 'roles',
    'grants.atMachineBy': 'granted at the machine by',
    'grants.ended': 'ended since it was',
    'grants.from': 'first day',
    'grants.scope.authority': 'authority',
    'grants.scope.body': 'body',
    'grants.until': 'first day on which it holds no more',
    joined: 'other identities',
  },
  moves: {
    JoinPerson: {
      verb: 'join',
      summary: 'Record that somebody signed in for the first time',
      from: ['none'],
      cannot: 'join again',
      who: 'a process',
      events: { 'PersonJoined.v1': 'Person joined' },
    },
    RenamePerson: {
      verb: 'rename',
      summary: 'Record that somebody is called otherwise',
      from: ['active', 'left'],
      fields: { name: text('Their name', { max: 200 }) },
      events: { 'PersonRenamed.v1': 'Person renamed' },
    },
    LeavePerson: {
      verb: 'leave',
      summary: 'Record that somebody works here no more: every role ends at once',
      from: ['active'],
      cannot: 'leave',
      events: { 'PersonLeft.v1': 'Person left' },
    },
    ReturnPerson: {
      verb: 'return',
      summary: 'Record that somebody works here again, without a role yet',
      from: ['left'],
      cannot: 'return',
      events: { 'PersonReturned.v1': 'Person returned' },
    },
    JoinIdentities: {
      verb: 'join-identities',
      summary: 'Record that another identity is the same human: neither verifies what the other claimed',
      from: ['active', 'left'],
      reason: { to: 'join two identities' },
      fields: { other: person('The other identity') },
      events: { 'PersonsJoined.v1': 'Identities joined' },
    },
    GrantRole: {
      verb: 'grant-role',
      summary: 'Grant a role: everywhere, for an authority, or before one body',
      from: ['active'],
      cannot: 'be granted a role',
      reason: { to: 'grant a role' },
      fields: {
        role: choice('The role', ROLE_NAMES),
        authority: id('The authority for which it holds', 'authority', { optional: true }),
        body: id('The body before which it holds', 'body', { optional: true }),
        from: day('The first day on which it holds', { hint: 'Today where it is left out', optional: true }),
        until: day('The first day on which it holds no more', { hint: 'Left out for no end', optional: true }),
      },
      events: { 'RoleGranted.v1': withValue('Role granted', 'role') },
    },
    RevokeRole: {
      verb: 'revoke-role',
      summary: 'Take a role away, at once',
      from: ['active'],
      cannot: 'have a role taken away: every role ended when they left',
      reason: { to: 'revoke a role' },
      fields: { grant: ordinal('Which of the roles that were granted, by its number') },
      events: { 'RoleRevoked.v1': withValue('Role revoked', 'role') },
    },
  },
} as const satisfies Lifecycle<Person['status'], PersonEvent['type']>;
