import type { PlainDate } from '#libs/kernel/event.js';
import type { AuthorityMeant, KnownAuthority } from '../authority/known-authority.js';
import { isCodeOf } from '../authority/match.js';
import { heldOn } from '../shared/names/name-from.js';
import type { KnownBody } from './known-body.js';
import type { BodiesOf } from './match.js';

/** Every authority and every body that there is. */
export interface KnownNames {
  readonly authorities: readonly KnownAuthority[];
  readonly bodies: readonly KnownBody[];
}

/** The codes by which a body had its authorities on a day. */
export const codesOn = ({ authorities }: KnownBody, day: PlainDate): readonly string[] =>
  (heldOn(authorities, day)?.authorities ?? []).map(({ code }) => code);

/** Those by which it ever had any. */
export const codesEver = ({ authorities }: KnownBody): readonly string[] =>
  authorities.flatMap((held) => held.authorities.map(({ code }) => code));

/** The bodies of an authority on a day, and those that it may have taken over. */
export const bodiesOf = (whose: AuthorityMeant, { authorities, bodies }: KnownNames, on: PlainDate): BodiesOf => {
  const before = authorities.filter(
    ({ endedOn, succeededBy }) =>
      endedOn !== null && endedOn <= on && whose.known !== null && succeededBy.includes(whose.known.id),
  );
  const isIts = isCodeOf(authorities, whose);
  const areBefore = before.map((each) => isCodeOf(authorities, { code: each.code, known: each }));
  const own = bodies.filter((body) => codesOn(body, on).some(isIts));
  const other = bodies.filter((body) =>
    codesEver(body).some((code) => isIts(code) || areBefore.some((isTheirs) => isTheirs(code))),
  );
  return { own, other };
};
