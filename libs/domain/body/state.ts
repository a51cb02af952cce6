import type { PlainDate } from '#libs/kernel/event.js';
import type { NameFrom } from '../shared/names/name-from.js';
import type { Named } from '../shared/scope.js';
import { unchanged } from '../shared/unchanged.js';
import type { BodyEvent, BodyFacts, CarriedOverAll, CarryingOver } from './events.js';

/** Whose body it is from a day on; null for those that it was recorded with first. */
export interface AuthoritiesFrom {
  readonly from: PlainDate | null;
  readonly authorities: readonly Named[];
}

export interface Body extends BodyFacts {
  readonly status: 'active' | 'ended';
  /** In the order of their days. `name` and `code` are those that it has. */
  readonly names: readonly NameFrom[];
  /** In the order of their days. `authorities` are those that it has. */
  readonly authoritiesFrom: readonly AuthoritiesFrom[];
  readonly endedOn: PlainDate | null;
  /** The ids of the bodies that came after it. */
  readonly succeededBy: readonly string[];
  /** By which resolution it ended. */
  readonly endedBy: string | null;
  /** What is being carried over to another body; null while nothing is. */
  readonly carryingOver: CarryingOver | null;
  /** What came of it when all was last carried over. */
  readonly carriedOver: (CarriedOverAll & Pick<CarryingOver, 'to' | 'on'>) | null;
}

export type BodyState = { readonly status: 'none' } | Body;

export const isOpen = ({ status }: Body): boolean => status === 'active';

export const initialState: BodyState = { status: 'none' };

export const evolve = (state: BodyState, { type, data }: BodyEvent): BodyState => {
  if (type === 'BodyEstablished.v1')
    return state.status === 'none'
      ? {
          ...data,
          status: 'active',
          names: [{ code: data.code, name: data.name, from: null }],
          authoritiesFrom: [{ from: null, authorities: data.authorities }],
          endedOn: null,
          succeededBy: [],
          endedBy: null,
          carryingOver: null,
          carriedOver: null,
        }
      : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'BodyRenamed.v1': {
      const { code, name, on } = data;
      return { ...state, code, name, names: [...state.names, { code, name, from: on }] };
    }
    case 'BodyParentChanged.v1':
      return { ...state, parent: data.parent };
    case 'BodyAuthoritiesChanged.v1':
      return {
        ...state,
        authorities: data.authorities,
        authoritiesFrom: [...state.authoritiesFrom, { from: data.on, authorities: data.authorities }],
      };
    case 'BodyEnded.v1':
      return { ...state, status: 'ended', endedOn: data.on, succeededBy: data.succeededBy, endedBy: data.resolution };
    case 'CarryingOverBegun.v1':
      return { ...state, carryingOver: data };
    case 'CarryingOverCompleted.v1': {
      const { carryingOver } = state;
      if (carryingOver === null) return state;
      const { to, on } = carryingOver;
      return { ...state, carryingOver: null, carriedOver: { ...data, to, on } };
    }
    default:
      return unchanged(state, type);
  }
};
