import { formatDate } from '#libs/calendar/words.js';
import { kindSaidBy } from '#libs/domain/body/body-kinds.js';
import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import { matchBody } from '#libs/domain/body/match.js';
import { nameOn } from '#libs/domain/body/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Candidate, Refusal } from '#libs/kernel/refusal.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { bodyIdentity, type Identity, type Naming } from '../identity.js';

/** A body by the name that somebody uses: in a paper, or in a form. */
export interface BodyAsked {
  readonly authority: Named;
  readonly committee: Named;
  readonly on: PlainDate;
  /** The answer of a person: a body's id, or `new`. */
  readonly answer: string | null;
}

/** The body that is meant, by what it was called first: identities of papers are made of that. */
export interface BodyMeant extends Identity {
  readonly authority: Named;
  readonly first: Named;
}

const NEW = 'new';

const candidateOf =
  (on: PlainDate) =>
  (body: KnownBody): Candidate => ({
    id: body.id,
    ref: body.ref,
    name: nameOn(body.names, on)?.name ?? '',
    names: [...new Set(body.names.map(({ name }) => name))],
    endedOn: body.endedOn,
  });

/** Asks which body is meant: tells the candidates, and how to answer. */
const unsure = ({ committee, on }: BodyAsked, candidates: readonly KnownBody[]): Refusal => {
  const told = candidates.map(candidateOf(on));
  const names = told.map(({ id, names: had, endedOn }) => {
    const ended = endedOn === null ? '' : `, ended on ${formatDate(endedOn)}`;
    return `"${had.join('", later "')}" (${id}${ended})`;
  });
  return {
    code: 'which-body',
    field: 'body',
    message:
      `No body was called "${committee.name}" on ${formatDate(on)}, and these may be meant: ${names.join('; ')}. ` +
      'Say which as `body`: its id, or `new` for a body of its own. Nothing was recorded.',
    candidates: told,
  };
};

const meant = (body: KnownBody, { authority, committee }: BodyAsked): BodyMeant => {
  const { code, name } = body.names[0] ?? committee;
  return { kind: 'body', id: body.id, ref: body.ref, authority, first: { code, name } };
};

/** A body of its own; one that is called as another was called first takes an ordinal. */
const fresh = (ids: Naming, bodies: readonly KnownBody[], { authority, committee }: BodyAsked): BodyMeant => {
  let nth = 1;
  const identity = () => bodyIdentity(ids, { authority, committee }, nth);
  while (bodies.some(({ id }) => id === identity().id)) nth++;
  return { ...identity(), authority, first: committee };
};

/** The body that a name means on a day, or that nobody has recorded yet; refused, asking, where it may be another. */
export const whichBody = (ids: Naming, bodies: readonly KnownBody[], asked: BodyAsked): BodyMeant | Refusal => {
  const { answer, authority, committee, on } = asked;
  if (answer?.toLowerCase() === NEW) return fresh(ids, bodies, asked);
  if (answer !== null) {
    const body = isId(answer) ? bodies.find(({ id }) => id === spelledId(answer)) : undefined;
    return body ? meant(body, asked) : invalid('body', `There is no body ${answer}: give the id of one, or \`new\`.`);
  }
  const match = matchBody({ authority: authority.code, name: committee.name, on }, bodies);
  if (match.is === 'body') return meant(match.body, asked);
  return match.is === 'new' ? fresh(ids, bodies, asked) : unsure(asked, match.candidates);
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
