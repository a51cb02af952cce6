import type { PlainDate } from '#libs/kernel/event.js';
import { Matching, wordSet, type Match, type Spelling } from '../shared/names/match.js';
import type { Named } from '../shared/scope.js';
import { authoritySlug } from '../shared/text/slug.js';
import type { AuthorityMeant, KnownAuthority } from './known-authority.js';

/** "London Borough of Southwark" and "Southwark Council" are one name: that of the place. */
const SPELLING: Spelling = {
  keysOf: ({ code, name }) => [code, authoritySlug(name)],
  small: wordSet(
    'a and of the for on in upon under by council councils borough city county district parish town unitary london royal ' +
      'metropolitan authority authorities combined mayoral greater north south east west central mid upper lower new old st saint ' +
      'fire rescue police crime commissioner service services national park',
  ),
};

/** Which authority a name means on a day. */
export const matchAuthority = (
  used: Named,
  on: PlainDate,
  authorities: readonly KnownAuthority[],
): Match<KnownAuthority> => {
  const matching = new Matching<KnownAuthority>(SPELLING, used, on);
  // Papers say of no day when one was called so: whoever is known to have been is meant before it.
  const recorded = matching.among(authorities.filter(({ isRecorded }) => isRecorded));
  const match = recorded.is === 'known' ? recorded : matching.among(authorities);
  if (match.is !== 'new') return match;
  const candidates = authorities.filter(({ alsoPrinted }) => alsoPrinted.includes(used.code));
  return candidates.length === 0 ? match : { is: 'unsure', candidates };
};

/** The authority that a code of a body's authorities means: whose own it is, else the one that was ever called so. */
export const authorityByCode = (code: string, authorities: readonly KnownAuthority[]): KnownAuthority | undefined =>
  authorities.find((authority) => authority.code === code) ??
  authorities.find(({ names }) => names.some((name) => SPELLING.keysOf(name).includes(code)));

/** Whether a body's code for one of its authorities means that authority. */
export const isCodeOf =
  (authorities: readonly KnownAuthority[], { code, known }: AuthorityMeant) =>
  (its: string): boolean =>
    its === code || (known !== null && authorityByCode(its, authorities)?.id === known.id);
