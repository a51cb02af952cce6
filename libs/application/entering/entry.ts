import type { KeptDocument } from '#libs/domain/evidence/events.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { Identity } from '../identity.js';
import type { Body } from '#libs/domain/body/state.js';
import type { KnownNames } from '#libs/domain/body/bodies-of.js';
import { establishing, whichBody, type BodyMeant } from '../bodies/which-body.js';
import { authoritySlug, committeeSlug } from '#libs/domain/shared/text/slug.js';
import type { Linked } from './links.js';

/** A thing that a person enters: what it is known by, and the command that its lifecycle begins with. */
export interface Entry extends Identity {
  readonly command: Command & { readonly data: object };
  /** The day from which it holds where nobody says another, and the field that tells of it; null for today. */
  readonly from: { readonly day: PlainDate; readonly field: string } | null;
  /** The body that a paper went to, recorded after it where nobody has. */
  readonly before?: Entry;
}

/** What is given to the function that makes an entry of a form. */
export interface Entering {
  readonly ids: Ids;
  /** The things that its fields name by id. */
  readonly linked: Linked;
  readonly today: PlainDate;
  /** The day that a person says it holds from; null where nobody says one. */
  readonly effectiveOn: PlainDate | null;
  readonly names: KnownNames;
  /** The body with that id, in the log now; null where nobody has recorded it. */
  readonly body: (id: string) => Promise<Body | null>;
  /** What is kept of the document that it tells of; null where it tells of none, or none is kept. */
  readonly document: KeptDocument | null;
}

/** Whose paper, before whom, when, in people's words; the codes are made of the names. */
export interface ScopeNamed {
  readonly authority: string;
  readonly committee: string;
  readonly meeting: PlainDate;
  /** Which authority and which body are meant, where their names do not tell: an id, or `new`. */
  readonly authorityId: string | null;
  readonly body: string | null;
}

/** A scope, and the body of it by what it was called first. */
export interface Scoped {
  readonly scope: Scope;
  readonly body: BodyMeant;
}

/** Refused, naming the field, where a name has nothing that a key can be made of, or may mean another body. */
export const scopeOf = (
  { authority, committee, meeting, authorityId, body: bodyId }: ScopeNamed,
  { ids, names: known }: Pick<Entering, 'ids' | 'names'>,
): Scoped | Refusal => {
  const names = {
    authority: { code: authoritySlug(authority), name: authority },
    committee: { code: committeeSlug(committee), name: committee },
  };
  if (!names.authority.code) return invalid('authority', 'Give its name, in letters.');
  if (!names.committee.code) return invalid('committee', 'Give its name, in letters.');
  const body = whichBody(ids, known, { ...names, on: meeting, answers: { authority: authorityId, body: bodyId } });
  return isRefusal(body) ? body : { scope: { body: body.id, ...names, meeting }, body };
};

/** The body that a paper went to, as a thing of its own, which it establishes where nobody has. */
export const enterBodyOf = ({ body, scope }: Scoped): Entry => ({
  kind: body.kind,
  id: body.id,
  ref: body.ref,
  command: establishing(body, body.ref),
  from: { day: scope.meeting, field: 'meeting' },
});

/** The command as text, by which it is known again: which body its names were found to be is none of what was said. */
export const commandSaid = (command: Entry['command'], ...more: readonly unknown[]): string =>
  JSON.stringify(more.length === 0 ? command : [command, ...more], (name, value: unknown) => {
    if (name !== 'scope' || typeof value !== 'object' || value === null) return value;
    const { body: _, ...said } = value as Scope;
    return said;
  });
