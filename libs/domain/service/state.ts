import { unchanged } from '../shared/unchanged.js';
import type { ServiceEvent, ServiceFacts } from './events.js';

export interface Service extends ServiceFacts {
  readonly status: 'active' | 'ended';
}

export type ServiceState = { readonly status: 'none' } | Service;

export const initialState: ServiceState = { status: 'none' };

/** Nothing remains to be done about a program. */
export const isOpen = (_: Service): boolean => false;

export const evolve = (state: ServiceState, { type, data }: ServiceEvent): ServiceState => {
  if (type === 'ServiceOpened.v1') return state.status === 'none' ? { ...data, status: 'active' } : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'ServiceExtended.v1':
      return { ...state, until: data.to };
    case 'ServiceOwnerChanged.v1':
      return { ...state, owner: data.to };
    case 'ServiceEnded.v1':
      return { ...state, status: 'ended' };
    default:
      return unchanged(state, type);
  }
};
