import { isRefusal, type Act, type Command, type Decider, type Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { forbiddenToClaimant, needsReason, notFrom, reasonRequired } from '../guards.js';
import type { Lifecycle, Move } from './lifecycle.js';
import { needOf, purposeOf } from './reason.js';

type State = { readonly status: string };
type Existing<S extends State> = Exclude<S, { readonly status: 'none' }>;
type DataOf<C, T> = C extends { readonly type: T; readonly data: infer D } ? D : never;

/** A command that its lifecycle allows from here. Before the beginning there is no state to look at. */
export interface Asked<S> {
  readonly state: S;
  readonly act: Act;
  /** The refusal of a missing reason: for a rule that must not speak before it. Otherwise it is told last. */
  readonly unreasoned: Refusal | null;
}

/** What each command leads to, once the lifecycle allows it. */
export type Rules<S extends State, C extends Command, E extends DomainEvent> = {
  readonly [T in C['type']]: (data: DataOf<C, T>, asked: Asked<Existing<S>>) => Decision<E>;
};

const notPossible = ({ what, ended }: Lifecycle, { from, cannot = 'be changed' }: Move, state: State) => {
  if (from.includes(state.status)) return null;
  const leads = ended?.states.some((status) => from.includes(status));
  return notFrom(state, what, !leads && ended?.states.includes(state.status) ? ended.cannot : cannot);
};

const notByClaimant = ({ who }: Move, state: State & { readonly claimedBy?: string | null }, { actor }: Act) =>
  typeof who === 'object' && state.claimedBy === actor ? forbiddenToClaimant(who.notWhoClaimed) : null;

const withoutReason = ({ reason }: Move, state: State, data: object, act: Act) =>
  reason && needOf(reason, state, data) === 'required' && needsReason(act)
    ? reasonRequired(purposeOf(reason, data))
    : null;

/** A `decide` whose states, claimants and reasons are those of the lifecycle's description; the rest is in its rules. */
export const decideBy =
  <S extends State, C extends Command & { readonly data: object }, E extends DomainEvent>(
    lifecycle: Lifecycle & { readonly moves: Readonly<Record<C['type'], Move>> },
    rules: Rules<S, C, E>,
  ): Decider<S, C, E>['decide'] =>
  (state, { type, data }, act) => {
    const move: Move = lifecycle.moves[type as C['type']];
    const refused = notPossible(lifecycle, move, state) ?? notByClaimant(move, state, act);
    if (refused) return refused;
    const unreasoned = withoutReason(move, state, data, act);
    const rule = rules[type as C['type']] as (data: object, asked: Asked<S>) => Decision<E>;
    const decision = rule(data, { state, act, unreasoned });
    return unreasoned && !isRefusal(decision) && decision.length > 0 ? unreasoned : decision;
  };
