import type { Kind } from '#libs/domain/deciders.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Identity } from '../identity.js';
import { load } from '../load.js';
import { authoritySlug, committeeSlug } from '../slug.js';

/** A thing that a person enters: what it is known by, and the command that its lifecycle begins with. */
export interface Entry extends Identity {
  readonly command: Command;
}

export interface Entering {
  readonly store: EventStore;
  readonly ids: Ids;
}

/** Whose paper, before whom, when, in people's words; the codes are made of the names. */
export interface ScopeNamed {
  readonly authority: string;
  readonly committee: string;
  readonly meeting: PlainDate;
}

export const isRefused = (made: object): made is Refusal => 'code' in made && 'message' in made;

/** Refused, naming the field, where a name has nothing that a key can be made of. */
export const scopeOf = ({ authority, committee, meeting }: ScopeNamed): Scope | Refusal => {
  const scope: Scope = {
    authority: { code: authoritySlug(authority), name: authority },
    committee: { code: committeeSlug(committee), name: committee },
    meeting,
  };
  if (!scope.authority.code) return invalid('authority', 'Give its name, in letters.');
  if (!scope.committee.code) return invalid('committee', 'Give its name, in letters.');
  return scope;
};

/** The thing that the one to be entered hangs on, as it stands; refused, naming the field, when there is none. */
export const known = async <S extends { readonly status: string }>(
  { store }: Entering,
  kind: Kind,
  id: string,
  field: string,
): Promise<Exclude<S, { readonly status: 'none' }> | Refusal> => {
  const { state } = await load(store, kind, id);
  if (state.status === 'none') return invalid(field, `There is no ${kind} with the id ${id}.`);
  return state as Exclude<S, { readonly status: 'none' }>;
};

/** Refuses the first of the ids that is given and of no thing. */
export const firstUnknown = async (
  entering: Entering,
  asked: readonly { readonly kind: Kind; readonly id: string | null; readonly field: string }[],
): Promise<Refusal | null> => {
  for (const { kind, id, field } of asked) {
    const found = id === null ? null : await known(entering, kind, id, field);
    if (found !== null && isRefused(found)) return found;
  }
  return null;
};
