import { kindSaidBy } from '#libs/domain/body/body-kinds.js';
import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { AuthorityMeant } from '#libs/domain/authority/known-authority.js';
import { isCodeOf } from '#libs/domain/authority/match.js';
import { bodiesOf, codesEver, codesOn, type KnownNames } from '#libs/domain/body/bodies-of.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import { matchBody } from '#libs/domain/body/match.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { whichAuthority } from '../authorities/which-authority.js';
import { bodyIdentity, type Identity, type Naming } from '../identity.js';
import { answered, NEW, unsure, type What } from '../names/answer.js';

/** A body by the name that somebody uses: in a paper, or in a form. */
export interface BodyAsked {
  readonly authority: Named;
  readonly committee: Named;
  readonly on: PlainDate;
  readonly answers: Answers;
}

/** What a person says of names that do not tell: which authority, and which of its bodies. Each an id, or `new`. */
export interface Answers {
  readonly authority: string | null;
  readonly body: string | null;
}

export const NO_ANSWERS: Answers = { authority: null, body: null };

/** The body that is meant, by what it was called first: identities of papers are made of that. */
export interface BodyMeant extends Identity {
  /** As it is written here, with the code by which the body has it. */
  readonly authority: Named;
  readonly first: Named;
}

const WHAT: What = { one: 'body', code: 'which-body', field: 'body' };

const meant = (body: KnownBody, whose: AuthorityMeant, { authorities }: KnownNames, asked: BodyAsked): BodyMeant => {
  const { code, name } = body.names[0] ?? asked.committee;
  const its = codesEver(body).find(isCodeOf(authorities, whose)) ?? whose.code;
  const authority = { code: its, name: asked.authority.name };
  return { kind: 'body', id: body.id, ref: body.ref, authority, first: { code, name } };
};

/** A body of its own; one that is called as another was called first takes an ordinal. */
const fresh = (
  ids: Naming,
  { bodies }: KnownNames,
  { code }: AuthorityMeant,
  { authority: { name }, committee }: BodyAsked,
): BodyMeant => {
  const authority = { code, name };
  let nth = 1;
  const identity = () => bodyIdentity(ids, { authority, committee }, nth);
  while (bodies.some(({ id }) => id === identity().id)) nth++;
  return { ...identity(), authority, first: committee };
};

/** Whose body it is by its name; where that does not tell and the body was said, whose that body is. */
const whoseBody = (
  { authorities }: KnownNames,
  { authority: name, on, answers }: BodyAsked,
  body: KnownBody | null,
): AuthorityMeant | Refusal => {
  const whose = whichAuthority(authorities, { name, on, answer: answers.authority, field: 'authorityId' });
  const [code] = body ? codesOn(body, on) : [];
  if (!isRefusal(whose) || whose.code !== 'which-authority' || code === undefined) return whose;
  const may = (whose.candidates ?? []).flatMap(({ id }) => authorities.filter((each) => each.id === id));
  const its = body && may.find((known) => codesOn(body, on).some(isCodeOf(authorities, { code: known.code, known })));
  return { code: its?.code ?? code, known: its ?? null };
};

/** The body that a name means on a day, or that nobody has recorded yet; refused, asking, where it may be another. */
export const whichBody = (ids: Naming, known: KnownNames, asked: BodyAsked): BodyMeant | Refusal => {
  const { answers, committee, on } = asked;
  const said = answered(WHAT, answers.body, known.bodies);
  if (said !== null && said !== NEW && isRefusal(said)) return said;
  const whose = whoseBody(known, asked, said === NEW ? null : said);
  if (isRefusal(whose)) return whose;
  if (said === NEW) return fresh(ids, known, whose, asked);
  if (said !== null) return meant(said, whose, known, asked);
  const match = matchBody({ name: committee.name, on }, bodiesOf(whose, known, on));
  if (match.is === 'known') return meant(match.known, whose, known, asked);
  return match.is === 'new' ? fresh(ids, known, whose, asked) : unsure(WHAT, committee.name, on, match.candidates);
};

/** A paper that goes to a body establishes it: it says its name and its authority, and nothing else. */
export const establishing = (
  { authority, first }: BodyMeant,
  ref: string,
  source: Source | null = null,
): BodyCommand & { readonly type: 'EstablishBody' } => ({
  type: 'EstablishBody',
  data: {
    ref,
    name: first.name,
    code: first.code,
    kind: kindSaidBy(first.name),
    authorities: [authority],
    parent: null,
    resolution: null,
    source,
  },
});
