import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { heldOn, nameOn } from '#libs/domain/shared/names/name-from.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { Person } from '#libs/domain/person/state.js';
import { standingGrants } from '#libs/domain/person/state.js';
import type { Operation } from '#libs/domain/rights/operation.js';
import { holdsOn } from '#libs/domain/rights/grant.js';
import type { Role } from '#libs/domain/rights/roles.js';
import type { GrantScope } from '#libs/domain/rights/scope.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import type { ActingKind } from '#libs/domain/kinds.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { People } from '#libs/kernel/people.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { allow } from '../allowed.js';
import { Asking, type Answer, type Snapshot } from '../ask.js';
import { foundOr, type Named } from '../not-there.js';
import { answers, Question } from '../question.js';
import { inTheirName, type Reader } from '../reader.js';
import { everyEntry, everyOne } from '../to-the-end.js';
import { directoryOf, whoCould, type Able } from './people.js';

/** An authority or a body, by its name of the day. */
interface PlaceNamed {
  readonly id: string;
  readonly name: string;
}

/** Where a role can hold. */
export interface Places {
  readonly authorities: readonly PlaceNamed[];
  /** `authority`: the names of those whose it is. */
  readonly bodies: readonly (PlaceNamed & { readonly authority: string })[];
}

interface WithPlaces {
  readonly people: People;
  readonly places: Places;
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name, 'en');

const placesIn = async (view: View): Promise<Places> => {
  const { on } = view.point;
  const authorities = (await view.authorities()).map(({ id, ref, names }) => ({
    id,
    name: nameOn(names, on)?.name ?? ref,
  }));
  const named = new Map(authorities.map(({ id, name }) => [id, name]));
  const bodies = (await view.bodies()).map(({ id, ref, names, authorities: told }) => ({
    id,
    name: nameOn(names, on)?.name ?? ref,
    authority: (heldOn(told, on)?.authorities ?? [])
      .map(({ code, name }) => named.get(naturalId(authorityKey(code))) ?? name)
      .join(', '),
  }));
  return { authorities: authorities.toSorted(byName), bodies: bodies.toSorted(byName) };
};

/** Which people: who hold the role, or none; whose role reaches the place; who are called so. */
export interface PeopleFilter {
  readonly role?: Role | 'none';
  /** The id of an authority or of a body. */
  readonly scope?: string;
  readonly name?: string;
}

/** Somebody who recorded something, and holds no role: as who recorded before there were roles. */
export interface Proposed {
  readonly pseudonym: string;
  /** Null where they have not signed in since, and so cannot be granted a role yet. */
  readonly person: Thing<'person'> | null;
}

export interface PeoplePage extends WithPlaces {
  /** Of the page. */
  readonly found: readonly Thing<'person'>[];
  /** How many the filter finds. */
  readonly total: number;
  /** How many there are whom no filter leaves out. */
  readonly all: number;
  readonly proposed: readonly Proposed[];
}

interface PeopleAsked {
  readonly filter: PeopleFilter;
  /** How many are passed over, and how many are told at most. */
  readonly from: number;
  readonly limit: number;
}

const isIn = (scope: GrantScope, place: string): boolean => scope.authority === place || scope.body === place;

/** What they hold on a day, and what is to come. */
const heldOrToCome = (person: Person, day: PlainDate) =>
  standingGrants(person).filter(({ until }) => until === null || until > day);

/** Whether a filter finds them: by what they hold, or will. */
const fits = (person: Person, { role, scope, name }: PeopleFilter, day: PlainDate): boolean => {
  const standing = heldOrToCome(person, day);
  if (role === 'none' && standing.length > 0) return false;
  const held = standing.filter(
    (grant) => (role === undefined || grant.role === role) && (scope === undefined || isIn(grant.scope, scope)),
  );
  if ((scope !== undefined || (role !== undefined && role !== 'none')) && held.length === 0) return false;
  return name === undefined || person.name.toLowerCase().includes(name.toLowerCase());
};

/** Everybody who ever signed in, by name, as far as the filter finds them. */
export class GetPeoplePage extends Question<PeoplePage, PeopleAsked> {}

/** One of those who act, with all that was recorded of it, the latest last, and everybody else. */
export interface ActingPage<K extends ActingKind> extends WithPlaces {
  readonly thing: Thing<K>;
  readonly history: readonly Entry[];
  readonly everybody: readonly Thing<'person'>[];
}

export class GetPersonPage extends Question<ActingPage<'person'>, { readonly id: string }> {}

export class GetServicePage extends Question<ActingPage<'service'>, { readonly id: string }> {}

export interface ServicesPage extends WithPlaces {
  readonly services: readonly Thing<'service'>[];
  readonly everybody: readonly Thing<'person'>[];
}

export class GetServicesPage extends Question<ServicesPage, object> {}

/** `able`: null where nothing was asked. */
export interface WhoCouldPage extends WithPlaces {
  readonly able: readonly Able[] | null;
  readonly everybody: readonly Thing<'person'>[];
}

export class GetWhoCouldPage extends Question<
  WhoCouldPage,
  { readonly operation: Operation | null; readonly thing: Named | null }
> {}

/** What somebody is told of themselves; `thing`: null where nobody of that pseudonym ever signed in. */
export interface OwnPage extends WithPlaces {
  readonly thing: Thing<'person'> | null;
  readonly history: readonly Entry[];
  /** The names of those who grant roles now. */
  readonly administrators: readonly string[];
}

/** Who asks, as the record knows them; null for a guest. */
export class GetOwnPage extends Question<OwnPage | null, object> {}

const around = async (view: View): Promise<WithPlaces> => ({
  people: await directoryOf(view),
  places: await placesIn(view),
});

const acting =
  <K extends ActingKind>(kind: K) =>
  async ({ id }: { readonly id: string }, snapshot: Snapshot): Promise<ActingPage<K>> => {
    const { view } = snapshot;
    const thing: Thing<K> = await foundOr(snapshot, { kind, id }, (found) => view.find(kind, found));
    const everybody = await everyOne(view, 'person');
    return { thing, history: await everyEntry(view, thing.stream), everybody, ...(await around(view)) };
  };

/** The names of those who grant roles on the view's day. */
export const administratorsIn = async (view: View): Promise<readonly string[]> =>
  (await everyOne(view, 'person'))
    .filter(({ state }) =>
      standingGrants(state).some((grant) => grant.role === 'administrator' && holdsOn(grant, view.point.on)),
    )
    .map(({ state }) => state.name)
    .toSorted((one, other) => one.localeCompare(other, 'en'));

const own = async (reader: Reader, { view }: Snapshot): Promise<OwnPage | null> => {
  if (reader.is !== 'actor') return null;
  const thing: Thing<'person'> | null = await view.find('person', personIdOf(reader.rights.actor));
  const isTheirs = thing?.state.pseudonym === reader.rights.actor;
  return {
    thing: isTheirs ? thing : null,
    history: isTheirs ? await everyEntry(view, thing.stream) : [],
    administrators: await administratorsIn(view),
    ...(await around(view)),
  };
};

/** Nobody need look after people to be told of themselves. */
@QueryHandler(GetOwnPage)
class GetOwnPageHandler implements IQueryHandler<GetOwnPage> {
  constructor(private readonly asking: Asking) {}

  async execute({ asked }: GetOwnPage): Promise<Answer<OwnPage | null>> {
    allow(asked.reader, GetOwnPage.name);
    const subject = { question: 'GetOwnPage', thing: null, kind: null } as const;
    return this.asking.ask({ ...asked, reader: inTheirName(asked.reader) }, subject, (snapshot) =>
      own(asked.reader, snapshot),
    );
  }
}

/** Who left is not proposed. */
const proposedOf = (
  recorders: readonly string[],
  everybody: readonly Thing<'person'>[],
  day: PlainDate,
): readonly Proposed[] => {
  const known = new Map(everybody.map((person) => [person.state.pseudonym, person]));
  return recorders
    .map((pseudonym) => ({ pseudonym, person: known.get(pseudonym) ?? null }))
    .filter(
      ({ person }) =>
        person === null || (person.state.status === 'active' && heldOrToCome(person.state, day).length === 0),
    );
};

export const handlers = [
  answers(GetPeoplePage, async ({ filter, from, limit }, { view }) => {
    const everybody = await everyOne(view, 'person');
    const fitting = everybody
      .filter(({ state }) => fits(state, filter, view.point.on))
      .toSorted((one, other) => byName(one.state, other.state));
    return {
      found: fitting.slice(from, from + limit),
      total: fitting.length,
      all: everybody.length,
      proposed: proposedOf(await view.recorders(), everybody, view.point.on),
      ...(await around(view)),
    };
  }),
  answers(GetPersonPage, acting('person')),
  answers(GetServicePage, acting('service')),
  answers(GetServicesPage, async (_, { view }) => ({
    services: await everyOne(view, 'service'),
    everybody: await everyOne(view, 'person'),
    ...(await around(view)),
  })),
  answers(GetWhoCouldPage, async ({ operation, thing }, snapshot) => {
    const { view } = snapshot;
    const able = operation && (await whoCould({ operation, thing }, snapshot));
    return { able, everybody: await everyOne(view, 'person'), ...(await around(view)) };
  }),
  GetOwnPageHandler,
];
