import type { PlainDate } from '#libs/kernel/event.js';
import type { NameFrom } from '../shared/names/name-from.js';
import { unchanged } from '../shared/unchanged.js';
import type { AuthorityEvent, AuthorityFacts } from './events.js';

export interface Authority extends AuthorityFacts {
  readonly status: 'active' | 'ended';
  /** In the order of their days. `name` and `code` are those that it has. */
  readonly names: readonly NameFrom[];
  /** Vesting day: the first on which it is no more. */
  readonly endedOn: PlainDate | null;
  /** The ids of the authorities that came after it. */
  readonly succeededBy: readonly string[];
  /** By which order it ended. */
  readonly endedBy: string | null;
}

export type AuthorityState = { readonly status: 'none' } | Authority;

export const isOpen = ({ status }: Authority): boolean => status === 'active';

export const initialState: AuthorityState = { status: 'none' };

export const evolve = (state: AuthorityState, { type, data }: AuthorityEvent): AuthorityState => {
  if (type === 'AuthorityEstablished.v1')
    return state.status === 'none'
      ? {
          ...data,
          status: 'active',
          names: [{ code: data.code, name: data.name, from: null }],
          endedOn: null,
          succeededBy: [],
          endedBy: null,
        }
      : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'AuthorityRenamed.v1': {
      const { code, name, on } = data;
      return { ...state, code, name, names: [...state.names, { code, name, from: on }] };
    }
    case 'AuthoritySucceeded.v1':
      return { ...state, status: 'ended', endedOn: data.on, succeededBy: data.succeededBy, endedBy: data.resolution };
    default:
      return unchanged(state, type);
  }
};
