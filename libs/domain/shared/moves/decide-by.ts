import type { Act, Command, Decider, Decision, Past } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { forbiddenToClaimant, needsReason, notFrom, reasonRequired } from '../guards.js';
import { isByOneHuman } from '../one-human.js';
import { isBeginning, isMoveOf, type Lifecycle, type Move } from './lifecycle.js';
import { needOf, purposeOf } from './reason.js';

type State = { readonly status: string };
type Existing<S extends State> = Exclude<S, { readonly status: 'none' }>;
type DataOf<C, T> = C extends { readonly type: T; readonly data: infer D } ? D : never;

/** A command that its lifecycle allows from here. Before the beginning there is no state to look at. */
export interface Asked<S> {
  readonly state: S;
  readonly act: Act;
  readonly past: Past<S>;
  /** The refusal of a missing reason: for a rule that must not speak before it. Otherwise it is told last. */
  readonly unreasoned: Refusal | null;
}

/** What each command leads to, once the lifecycle allows it. */
export type Rules<S extends State, C extends Command, E extends DomainEvent> = {
  readonly [T in C['type']]: (data: DataOf<C, T>, asked: Asked<Existing<S>>) => Decision<E>;
};

/** A move of other things of its kind: not even irregularly. */
const notOfThis = ({ what }: Lifecycle, move: Move, state: State): Refusal | null =>
  move.only === undefined || state.status === 'none' || isMoveOf(move, state)
    ? null
    : {
        code: 'forbidden-by-lifecycle',
        message: `This ${what} ${move.only.otherwise}.`,
        state: state.status,
      };

const notPossible = ({ what, ended }: Lifecycle, move: Move, state: State, act: Act) => {
  const { from, cannot = 'be changed' } = move;
  if (from.includes(state.status)) return null;
  if (act.irregular && state.status !== 'none' && !isBeginning(move)) return null;
  const leads = ended?.states.some((status) => from.includes(status));
  return notFrom(state, what, !leads && ended?.states.includes(state.status) ? ended.cannot : cannot);
};

const notByClaimant = ({ who }: Move, state: State & { readonly claimedBy?: string | null }, act: Act) =>
  typeof who === 'object' && isByOneHuman(act, state.claimedBy ?? null) ? forbiddenToClaimant(who.notWhoClaimed) : null;

const withoutReason = ({ reason }: Move, state: State, data: object, act: Act) =>
  reason && needOf(reason, state, data) === 'required' && needsReason(act)
    ? reasonRequired(purposeOf(reason, data))
    : null;

/** Of a thing of which nothing is known but its state. */
const pastOf = <S>(state: S): Past<S> => ({ whole: state, ever: state, began: null, typed: false, today: null });

/** A `decide` whose states, claimants and reasons are those of the lifecycle's description; the rest is in its rules. */
export const decideBy =
  <S extends State, C extends Command & { readonly data: object }, E extends DomainEvent>(
    lifecycle: Lifecycle & { readonly moves: Readonly<Record<C['type'], Move>> },
    rules: Rules<S, C, E>,
  ): Decider<S, C, E>['decide'] =>
  (state, { type, data }, act, past = pastOf(state)) => {
    const move: Move = lifecycle.moves[type as C['type']];
    const refused =
      notOfThis(lifecycle, move, state) ?? notPossible(lifecycle, move, state, act) ?? notByClaimant(move, state, act);
    if (refused) return refused;
    const unreasoned = withoutReason(move, state, data, act);
    const rule = rules[type as C['type']] as (data: object, asked: Asked<S>) => Decision<E>;
    const decision = rule(data, { state, act, past, unreasoned });
    return unreasoned && !isRefusal(decision) && decision.length > 0 ? unreasoned : decision;
  };
