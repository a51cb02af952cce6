import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Person } from '../person/state.js';
import { standingGrants } from '../person/state.js';
import type { Service } from '../service/state.js';
import { holdsOn, type Grant } from './grant.js';
import type { GrantScope } from './scope.js';

/** A role that holds now. */
export interface Held extends Grant {
  /** When it was recorded; null where that is not known. */
  readonly grantedAt: Instant | null;
}

/** What somebody may, at one moment. */
export interface Rights {
  /** Who acts: `prs_…`, or `service-<uuid>`. */
  readonly actor: string;
  /** The other identities of the same human, by pseudonym. */
  readonly joined: readonly string[];
  readonly held: readonly Held[];
  /** Of a program: where it may read, and make the moves that are listed. Null for a person. */
  readonly service: { readonly scope: GrantScope; readonly moves: readonly string[] } | null;
}

/** Of somebody who is not known, has left, or was granted nothing. */
export const noRights = (actor: string): Rights => ({ actor, joined: [], held: [], service: null });

/**
 * What a person may on a day. `joined`: all of their identities; `grantedAt`: when the role of a number was recorded.
 */
export const rightsOfPerson = (
  person: Person,
  day: PlainDate,
  joined: readonly string[],
  grantedAt: (no: number) => Instant | null,
): Rights => ({
  ...noRights(person.pseudonym),
  joined,
  held: standingGrants(person)
    .filter((grant) => person.status === 'active' && holdsOn(grant, day))
    .map(({ no, role, scope, from, until }) => ({ no, role, scope, from, until, grantedAt: grantedAt(no) })),
});

/** What a program may on a day. */
export const rightsOfService = (actor: string, { status, scope, moves, until }: Service, day: PlainDate): Rights => ({
  ...noRights(actor),
  service: status === 'active' && day < until ? { scope, moves } : null,
});

/** Whether who held `before` holds all of it `now`: no role of theirs was revoked or came to its end, nor their program's time. */
export const holdsStill = (before: Rights, now: Rights): boolean =>
  before.held.every(({ no }) => now.held.some((held) => held.no === no)) &&
  (before.service === null || now.service !== null);
