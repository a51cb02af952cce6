import { invalid } from '#libs/domain/shared/guards.js';
import type { Fields } from '#libs/domain/shared/moves/field.js';
import { linksIn } from '#libs/domain/shared/moves/links.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { together, type Refusal } from '#libs/kernel/refusal.js';
import { load } from '../load.js';

type State = { readonly status: string };

/** The states, in the log now, of the things that a move names by id. */
export class Linked {
  constructor(private readonly states: ReadonlyMap<string, State>) {}

  /** The state of a thing that the move's fields name by this id; `S` is the state of its kind. @throws Error for any other id */
  the<S extends State>(id: string): Exclude<S, { readonly status: 'none' }> {
    const state = this.states.get(id);
    if (!state) throw new Error(`No field of this move tells of ${id}.`);
    return state as Exclude<S, { readonly status: 'none' }>;
  }
}

/**
 * Loads every thing that `told` names by id, found by the fields' own description. Refused, naming the field, for
 * everything that is not in the record. Throws what the event store throws.
 */
export const linked = async (store: EventStore, fields: Fields, told: object): Promise<Linked | Refusal> => {
  const states = new Map<string, State>();
  const missing: Refusal[] = [];
  for (const { kind, id, field } of linksIn(fields, told)) {
    const { state } = await load(store, kind, id);
    if (state.status === 'none')
      missing.push(invalid(field, `There is no ${kind.replace('-', ' ')} with the id ${id}.`));
    states.set(id, state);
  }
  return together(missing) ?? new Linked(states);
};
