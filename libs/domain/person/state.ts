import type { Grant } from '../rights/grant.js';
import { unchanged } from '../shared/unchanged.js';
import type { PersonEvent, PersonFacts, RoleGrant } from './events.js';

export interface HeldGrant extends RoleGrant {
  /** What ended it before its own end; null where nothing did. */
  readonly ended: 'revoked' | 'left' | null;
}

export interface Person extends PersonFacts {
  readonly status: 'active' | 'left';
  /** Every role that was ever granted, in the order of granting. */
  readonly grants: readonly HeldGrant[];
  /** The pseudonyms of the other identities of this human, as far as this stream tells. */
  readonly joined: readonly string[];
}

export type PersonState = { readonly status: 'none' } | Person;

export const initialState: PersonState = { status: 'none' };

/** Nothing remains to be done about a person. */
export const isOpen = (_: Person): boolean => false;

/** What was granted and not ended by anybody, whether or not its days have come. */
export const standingGrants = ({ grants }: Pick<Person, 'grants'>): readonly HeldGrant[] =>
  grants.filter(({ ended }) => ended === null);

const ending = (grants: readonly HeldGrant[], ended: HeldGrant['ended'], which: (grant: Grant) => boolean) =>
  grants.map((grant) => (grant.ended === null && which(grant) ? { ...grant, ended } : grant));

export const evolve = (state: PersonState, { type, data }: PersonEvent): PersonState => {
  if (type === 'PersonJoined.v1')
    return state.status === 'none' ? { ...data, status: 'active', grants: [], joined: [] } : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'PersonRenamed.v1':
      return { ...state, name: data.to };
    case 'PersonLeft.v1':
      return { ...state, status: 'left', grants: ending(state.grants, 'left', () => true) };
    case 'PersonReturned.v1':
      return { ...state, status: 'active' };
    case 'PersonsJoined.v1':
      return state.joined.includes(data.with) ? state : { ...state, joined: [...state.joined, data.with] };
    case 'RoleGranted.v1':
      return state.grants.some(({ no }) => no === data.no)
        ? state
        : { ...state, grants: [...state.grants, { ...data, ended: null }] };
    case 'RoleRevoked.v1':
      return { ...state, grants: ending(state.grants, 'revoked', ({ no }) => no === data.no) };
    default:
      return unchanged(state, type);
  }
};
