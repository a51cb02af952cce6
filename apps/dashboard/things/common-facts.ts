import type { Evidence } from '#libs/domain/shared/evidence.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { fact, link, listed, nothing, text, textOr, type Fact, type Shown } from '../parts/shown.js';
import { dateInWords } from '#libs/words/dates.js';
import { type PageKind } from '#libs/words/kinds.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';

/** Authority, committee and meeting, each leading to the board of just that. */
export function scopeFacts({ links }: Asking, { scope }: Thing): readonly Fact[] {
  if (scope === null) return [];
  const [authority, committee] = [scope.authority.code, scope.committee.code];
  return [
    fact('Authority', link(scope.authority.name, links.board({ authority }))),
    fact('Committee', link(scope.committee.name, links.board({ authority, committee }))),
    fact('Meeting', link(dateInWords(scope.meeting), links.board({ authority, committee, meeting: scope.meeting }))),
  ];
}

export const dayOr = (day: string | null, otherwise?: string): Shown =>
  textOr(day === null ? null : dateInWords(day), otherwise);

export const personOr = ({ people }: Asking, person: string | null, otherwise?: string): Shown =>
  textOr(person === null ? null : nameOf(people, person), otherwise);

export const evidenceShown = (evidence: readonly Evidence[]): Shown => listed(evidence.map(({ title }) => text(title)));

/** A link to a thing by its id, with its reference as a note; says so where the record does not have it. */
export async function linkTo(asking: Asking, kind: PageKind, id: string | null, otherwise?: string): Promise<Shown> {
  if (id === null) return nothing(otherwise ?? 'None');
  const thing = await asking.view.find(kind, id);
  return thing === null
    ? nothing('Not part of the record at this point')
    : link(sentence(thing.title), asking.links.thing(kind, id), thing.ref);
}

/** A list item for a thing: its title as the link, its reference and its grade or status beside it. */
export const thingLink = ({ links }: Asking, thing: Thing): Shown =>
  link(
    sentence(thing.title),
    links.thing(thing.kind as PageKind, thing.id),
    `${thing.ref}, ${thing.grade ?? thing.status}`,
  );

export const yesOr = (words: string | null): Shown => textOr(words === null ? null : sentence(words));
