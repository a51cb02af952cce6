import { invalid } from '#libs/domain/shared/guards.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Identity } from '../identity.js';
import { authoritySlug, committeeSlug } from '../slug.js';
import type { Linked } from './links.js';

/** A thing that a person enters: what it is known by, and the command that its lifecycle begins with. */
export interface Entry extends Identity {
  readonly command: Command & { readonly data: object };
  /** The day from which it holds where nobody says another, and the field that tells of it; null for today. */
  readonly from: { readonly day: PlainDate; readonly field: string } | null;
}

/** What is given to the function that makes an entry of a form. */
export interface Entering {
  readonly ids: Ids;
  /** The things that its fields name by id. */
  readonly linked: Linked;
  readonly today: PlainDate;
}

/** Whose paper, before whom, when, in people's words; the codes are made of the names. */
export interface ScopeNamed {
  readonly authority: string;
  readonly committee: string;
  readonly meeting: PlainDate;
}

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
