import type { Kind } from '#libs/domain/deciders.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { load } from '../load.js';

type State = { readonly status: string };
type Members = Readonly<Record<string, unknown>>;

/** Another thing that a move is told of, and the field that tells of it: `answers.2`. */
interface Link {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
}

const linksOf = (field: Field, at: string, value: unknown): readonly Link[] => {
  if (value === null || value === undefined) return [];
  switch (field.type) {
    case 'id':
      return field.among === undefined ? [{ kind: field.of, id: value as string, field: at }] : [];
    case 'ids':
      return (value as readonly string[]).map((id, n) => ({ kind: field.of, id, field: `${at}.${n}` }));
    case 'group':
    case 'either':
      return linksIn(field.fields, value, `${at}.`);
    case 'list':
      return (value as readonly object[]).flatMap((each, n) => linksIn(field.fields, each, `${at}.${n}.`));
    case 'text':
    case 'day':
    case 'choice':
    case 'ordinal':
    case 'revision':
    case 'person':
    case 'sha256':
    case 'source':
      return [];
    default:
      return field satisfies never;
  }
};

const linksIn = (fields: Fields, told: object, within = ''): readonly Link[] =>
  Object.entries(fields).flatMap(([name, field]) => linksOf(field, within + name, (told as Members)[name]));

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
 * Loads every thing that `told` names by id, found by the fields' own description. Refused, naming the field, at the first
 * thing that is not in the record. Throws what the event store throws.
 */
export const linked = async (store: EventStore, fields: Fields, told: object): Promise<Linked | Refusal> => {
  const states = new Map<string, State>();
  for (const { kind, id, field } of linksIn(fields, told)) {
    const { state } = await load(store, kind, id);
    if (state.status === 'none') return invalid(field, `There is no ${kind.replace('-', ' ')} with the id ${id}.`);
    states.set(id, state);
  }
  return new Linked(states);
};
