import type { DomainEvent } from '#libs/kernel/event.js';
import type { Scope } from '../shared/scope.js';
import type { CarryingOverEvent } from './events.js';

interface State {
  readonly status: string;
}

const isCarriedOver = (event: DomainEvent): event is CarryingOverEvent => event.type === 'CarriedOver.v1';

/** A kind's `evolve`, for what is carried over as well. */
export const evolveCarriedOver =
  <S extends State>(evolve: (state: S, event: DomainEvent) => S) =>
  (state: S, event: DomainEvent): S => {
    if (!isCarriedOver(event)) return evolve(state, event);
    if (!('scope' in state)) return state;
    const { to: body, authority, committee } = event.data;
    const { scope } = state as unknown as { readonly scope: Scope };
    return { ...state, scope: { ...scope, body, authority, committee } };
  };
