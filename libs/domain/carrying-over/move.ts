import { fromTo } from '../shared/moves/event-words.js';
import { id, text } from '../shared/moves/field.js';
import type { Lifecycle, Move } from '../shared/moves/lifecycle.js';
import type { CarryingOverEvent } from './events.js';

const SCOPE_MEMBERS = {
  'scope.authority.code': 'code of the body’s authority',
  'scope.authority.name': 'body’s authority',
  'scope.committee.code': 'body’s code',
  'scope.committee.name': 'body’s name',
};

export const CARRY_OVER_VERB = 'carry-over';

/** The move of every kind of thing that is before a body, while something remains to be done about it. */
export const carryOverMove = <Status extends string>(open: readonly Status[]) =>
  ({
    verb: CARRY_OVER_VERB,
    summary: 'Record that it is before another body from a day on',
    from: open,
    cannot: 'be carried over: nothing remains to be done about it',
    fields: {
      to: id('The body that it is carried over to', 'body'),
      resolution: text('The resolution that carries it over', { max: 4000 }),
    },
    events: { 'CarriedOver.v1': fromTo('Carried over', 'scope.committee.name') },
  }) as const satisfies Move<Status, CarryingOverEvent['type']>;

/** The lifecycle of a kind, with that move. */
export const withCarryOver = <const L extends Lifecycle, Status extends string>(
  lifecycle: L,
  open: readonly Status[],
) => ({
  ...lifecycle,
  members: { ...lifecycle.members, ...SCOPE_MEMBERS },
  moves: { ...(lifecycle.moves as L['moves']), CarryOver: carryOverMove(open) },
});
