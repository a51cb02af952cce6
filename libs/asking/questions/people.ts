import type { ActingKind } from '#libs/domain/kinds.js';
import type { RoleGrant } from '#libs/domain/person/events.js';
import type { Person } from '#libs/domain/person/state.js';
import type { Role } from '#libs/domain/rights/roles.js';
import type { Instant } from '#libs/kernel/event.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import type { Operation } from '#libs/domain/rights/operation.js';
import { rightsOfPerson, rightsOfService, type Rights } from '#libs/domain/rights/rights.js';
import { NOWHERE, type Place } from '#libs/domain/rights/scope.js';
import type { People } from '#libs/kernel/people.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { Snapshot } from '../ask.js';
import { placeOf } from '../place-of.js';
import { foundOr, idOf, type Named } from '../not-there.js';
import type { PagingInOrder, PagingSorted } from '../paging.js';
import { answers, Question } from '../question.js';
import { QuestionRefused } from '../refusals.js';
import { everyOne } from '../to-the-end.js';
import { historyOf } from './trail.js';

interface PagedList {
  readonly filter: Filter;
  readonly page: PagingSorted;
}

/** Who ever signed in, with every role that they were granted. */
export class ListPeople extends Question<Listed<Thing<'person'>>, PagedList> {}

/** The programs that act by themselves. */
export class ListServices extends Question<Listed<Thing<'service'>>, PagedList> {}

/** One person, by id. */
export class GetPerson extends Question<Thing<'person'>, { readonly named: Named<'person'> }> {}

/** One program, by id. */
export class GetService extends Question<Thing<'service'>, { readonly named: Named<'service'> }> {}

/** Everything that was recorded of one person or program: by whom, when and why it may what it may. */
export class GetActingHistory extends Question<
  Listed<Entry>,
  { readonly named: Named<ActingKind>; readonly page: PagingInOrder }
> {}

/** Somebody who could do it at the moment, by which of their roles. */
export interface Able {
  readonly actor: string;
  readonly name: string;
  /** The numbers of the roles that let them; none for a program, and for whose thing it is. */
  readonly by: readonly number[];
}

/**
 * Who could do this then: at the moment of the question, to the thing, or to all where none is named. It knows nothing of
 * who claimed it: that they may not verify it is decided when they try.
 */
export class WhoCould extends Question<
  readonly Able[],
  { readonly operation: Operation; readonly thing: Named | null }
> {}

/** A role that a user of the operating system granted at the machine. */
export interface GrantAtMachine {
  readonly person: string;
  readonly name: string;
  readonly no: number;
  readonly role: Role;
  /** The user. */
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** The roles that were granted at the machine since an instant, the newest first: so that no administrator misses one. */
export class ListGrantsAtMachine extends Question<readonly GrantAtMachine[], { readonly since: Instant }> {}

const grantsAtMachine = async (
  { since }: { readonly since: Instant },
  { view }: Snapshot,
): Promise<readonly GrantAtMachine[]> => {
  const filter = { kind: ['person' as const], type: ['RoleGranted.v1'], from: since };
  const { items } = await view.entries(filter, { limit: MOST_GRANTS, cursor: null, descending: true });
  return items.flatMap(({ ref, title, data, recordedAt, reason }) => {
    const { no, role, atMachineBy } = data as unknown as RoleGrant;
    return atMachineBy === null
      ? []
      : [{ person: ref, name: title, no, role, by: atMachineBy, at: recordedAt, reason }];
  });
};

const MOST_GRANTS = 200;

/** What pages call people, as the view has them. */
export const directoryOf = async (view: View): Promise<People> => {
  const names = new Map((await everyOne(view, 'person')).map(({ state }) => [state.pseudonym, state.name]));
  return { nameOf: (person) => names.get(person) ?? null };
};

/** Every identity of the same human, as all persons together tell. */
const joinedWith = ({ pseudonym, joined }: Person, others: ReadonlyMap<string, Person>): readonly string[] => {
  const found = new Set<string>(joined);
  for (const other of found) for (const each of others.get(other)?.joined ?? []) found.add(each);
  found.delete(pseudonym);
  return [...found];
};

const byWhich = (rights: Rights, operation: Operation, place: Place): readonly number[] =>
  rights.held
    .filter((held) => mayDo({ ...rights, joined: [], held: [held], actor: '' }, operation, place))
    .map(({ no }) => no);

const able = (rights: Rights, name: string, operation: Operation, place: Place): readonly Able[] =>
  mayDo(rights, operation, place) ? [{ actor: rights.actor, name, by: byWhich(rights, operation, place) }] : [];

/** Nothing is told of the thing itself: who asks may be one who does not read it. */
const placeOfNamed = async (view: View, named: Named): Promise<Place> => {
  const thing: Thing | null = await view.find(named.kind, idOf(named));
  if (thing === null) throw new QuestionRefused({ is: 'not-in-record', ...named });
  return placeOf(view, thing);
};

export const whoCould = async (
  { operation, thing }: { readonly operation: Operation; readonly thing: Named | null },
  { view }: Snapshot,
): Promise<readonly Able[]> => {
  const place = thing === null ? NOWHERE : await placeOfNamed(view, thing);
  const { on } = view.point;
  const persons = await everyOne(view, 'person');
  const byPseudonym = new Map(persons.map(({ state }) => [state.pseudonym, state]));
  const rightsOn = (person: Person) => rightsOfPerson(person, on, joinedWith(person, byPseudonym), () => null);
  const services = await everyOne(view, 'service');
  return [
    ...persons.flatMap(({ state }) => able(rightsOn(state), state.name, operation, place)),
    ...services.flatMap(({ stream, state }) => able(rightsOfService(stream, state, on), state.name, operation, place)),
  ];
};

export const handlers = [
  answers(ListPeople, ({ filter, page }, { view, moment }) => view.list('person', filter, { ...page, moment })),
  answers(ListServices, ({ filter, page }, { view, moment }) => view.list('service', filter, { ...page, moment })),
  answers(GetPerson, ({ named: { id } }, snapshot) =>
    foundOr(snapshot, { kind: 'person', id }, (found) => snapshot.view.find('person', found)),
  ),
  answers(GetService, ({ named: { id } }, snapshot) =>
    foundOr(snapshot, { kind: 'service', id }, (found) => snapshot.view.find('service', found)),
  ),
  answers(GetActingHistory, historyOf),
  answers(WhoCould, whoCould),
  answers(ListGrantsAtMachine, grantsAtMachine),
];
