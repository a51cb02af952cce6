import { formatDate } from '#libs/calendar/words.js';
import type { Command, Decider, Decision } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { nameOn, type NameFrom } from '../shared/names/name-from.js';
import { invalid } from '../shared/guards.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { Named, Scope } from '../shared/scope.js';
import type { CarryingOverEvent } from './events.js';
import { carryOverMove } from './move.js';

/** What a person tells, with what is known of the body that it names. */
export interface CarryOver {
  readonly to: string;
  readonly resolution: string;
  readonly authority: Named;
  readonly names: readonly NameFrom[];
  readonly endedOn: PlainDate | null;
}

interface State {
  readonly status: string;
}
/** A thing that is before a body. */
type Before = State & { readonly scope: Scope };
type AnyDecider = Decider<State, Command, DomainEvent>;

const carryOver = ({ to, resolution, authority, names, endedOn }: CarryOver, scope: Scope, on: PlainDate) => {
  const committee = nameOn(names, on);
  if (!committee) return invalid('to', 'This body has no name.');
  if (endedOn !== null && endedOn <= on)
    return invalid('to', `This body ended on ${formatDate(endedOn)}: carry it over to one that came after it.`);
  if (scope.body === to) return [];
  const data = { from: scope.body, to, resolution, authority, committee };
  return [{ type: 'CarriedOver.v1' as const, data }];
};

/** A kind's decider, whose states are carried over already, for carrying its things over as well. */
export const deciderWithCarryOver = (decider: AnyDecider, what: string, open: readonly string[]): AnyDecider => {
  const decide = decideBy<State, { type: 'CarryOver'; data: CarryOver }, CarryingOverEvent>(
    { what, moves: { CarryOver: carryOverMove(open) } },
    {
      CarryOver: (data, { state, act }): Decision<CarryingOverEvent> =>
        carryOver(data, (state as Before).scope, act.effectiveOn),
    },
  );
  return {
    ...decider,
    decide: (state, command, act, past) =>
      command.type === 'CarryOver'
        ? decide(state, command as { type: 'CarryOver'; data: CarryOver }, act, past)
        : decider.decide(state, command, act, past),
  };
};
