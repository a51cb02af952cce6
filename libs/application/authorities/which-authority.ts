import type { AuthorityMeant, KnownAuthority } from '#libs/domain/authority/known-authority.js';
import { matchAuthority } from '#libs/domain/authority/match.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Named } from '#libs/domain/shared/scope.js';
import { authoritySlug } from '#libs/domain/shared/text/slug.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { answered, NEW, unsure, type What } from '../names/answer.js';

/** An authority by the name that somebody uses: in a paper, or in a form. */
export interface AuthorityAsked {
  readonly name: Named;
  readonly on: PlainDate;
  /** The answer of a person: an authority's id, or `new`. */
  readonly answer: string | null;
  /** What the answer is given as. */
  readonly field: string;
}

const what = (field: string): What => ({ one: 'authority', code: 'which-authority', field });

/** One of its own; where its code is another's, it takes an ordinal. */
const fresh = (authorities: readonly KnownAuthority[], { code }: Named): AuthorityMeant => {
  const codes = new Set(authorities.map((each) => each.code));
  const free = (nth: number): string => (codes.has(`${code}-${nth}`) ? free(nth + 1) : `${code}-${nth}`);
  return { code: codes.has(code) ? free(2) : code, known: null };
};

/** The authority that a name means on a day; refused, asking, where it may be another. */
export const whichAuthority = (
  authorities: readonly KnownAuthority[],
  { name, on, answer, field }: AuthorityAsked,
): AuthorityMeant | Refusal => {
  const said = answered(what(field), answer, authorities);
  if (said === NEW) return fresh(authorities, name);
  if (said !== null) return isRefusal(said) ? said : { code: said.code, known: said };
  const match = matchAuthority(name, on, authorities);
  if (match.is === 'known') return { code: match.known.code, known: match.known };
  return match.is === 'new' ? fresh(authorities, name) : unsure(what(field), name.name, on, match.candidates);
};

/** Authorities by the names that a person gives, each with the code that it was recorded with first. */
export const authoritiesNamed = (
  given: readonly { readonly name: string; readonly authorityId: string | null }[],
  on: PlainDate,
  authorities: readonly KnownAuthority[],
): readonly Named[] | Refusal => {
  const named: Named[] = [];
  for (const [n, { name, authorityId: answer }] of given.entries()) {
    const code = authoritySlug(name);
    if (!code) return invalid(`authorities.${n}.name`, 'Give its name, in letters.');
    const asked = { name: { code, name }, on, answer, field: `authorities.${n}.authorityId` };
    const meant = whichAuthority(authorities, asked);
    if (isRefusal(meant)) return meant;
    named.push({ code: meant.code, name });
  }
  return named;
};
