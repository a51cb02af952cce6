import type { Evidence } from '#libs/domain/shared/evidence.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { bytesInWords } from '#libs/words/bytes.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Page } from '../frame/pages.js';
import { dueOf } from '../parts/due.js';
import { fact, link, listed, nothing, text, textOr, type Fact, type Shown } from '../parts/shown.js';
import { relatedOf, type Section, type ThingShown } from './kind-page.js';

/** Authority, committee and meeting, each leading to the board of just that. */
export function scopeFacts({ thing: { scope }, page: { links } }: ThingShown<RecordKind>): readonly Fact[] {
  if (scope === null) return [];
  const [authority, committee] = [scope.authority.code, scope.committee.code];
  return [
    fact('Authority', link(scope.authority.name, links.board({ authority }))),
    fact('Committee', link(scope.committee.name, links.board({ authority, committee }))),
    fact('Meeting', link(dateInWords(scope.meeting), links.board({ authority, committee, meeting: scope.meeting }))),
  ];
}

/** When the meeting of its day was held, or for which day it stands, where that is another one. */
export const heldFacts = (shown: ThingShown<RecordKind>): readonly Fact[] =>
  relatedOf(shown, 'meeting').flatMap(({ id, state: { heldOn, date, status, scope } }) => {
    if (heldOn === null && date === scope.meeting && status === 'scheduled') return [];
    const says = heldOn === null ? `${sentence(status)}, for ${dateInWords(date)}` : dateInWords(heldOn);
    return [fact(heldOn === null ? 'Meeting now' : 'Meeting held', link(says, shown.page.links.thing('meeting', id)))];
  });

/** A fact that is told only where there is one. */
export const factIf = <T>(key: string, value: T | null, shown: (value: T) => Shown): readonly Fact[] =>
  value === null ? [] : [fact(key, shown(value))];

export const dayOr = (day: string | null, otherwise?: string): Shown =>
  textOr(day === null ? null : dateInWords(day), otherwise);

/** A cell or a fact: when it is due. */
export const dueShown = (thing: Thing, { day }: Page): Shown => ({ is: 'due', due: dueOf(thing, day) });

/** "Corporate Parenting Board from 16 May 2018" */
export const nameSince = ({ name, from }: { readonly name: string; readonly from: string | null }): string =>
  from === null ? name : `${name} from ${dateInWords(from)}`;

export const sentenceOr = (words: string | null): Shown => textOr(words === null ? null : sentence(words));

export const personShown =
  ({ page: { people } }: ThingShown<RecordKind>) =>
  (person: string): Shown =>
    text(nameOf(people, person));

/** The document itself, to be saved. */
export const documentShown = ({ links }: Page, { kind, id, state: { document } }: Thing<'evidence'>): Shown =>
  link(document.name, links.download({ kind, id }), `${bytesInWords(document.size)}, to be saved`);

/** The evidence of the record that a claim names; where it names none, the evidence of its thing with that document. */
const recordedOf = ({ named, evidence }: ThingShown<RecordKind>, { id, sha256 }: Evidence) =>
  id === null
    ? evidence.find(({ state }) => state.document.sha256 === sha256?.toLowerCase())
    : (named.get(id) as Thing<'evidence'> | undefined);

/** What a claim rests on: where the record has it as evidence, leading to that and to its document. */
const claimedShown = (shown: ThingShown<RecordKind>, each: Evidence): readonly Shown[] => {
  const thing = recordedOf(shown, each);
  return thing === undefined
    ? [text(each.title)]
    : [
        link(each.title, shown.page.links.thing('evidence', thing.id), `${thing.ref}, ${thing.status}`),
        documentShown(shown.page, thing),
      ];
};

/** Who claimed that it is done, on what evidence, and who verified that. */
export const claimFacts = (
  shown: ThingShown<RecordKind>,
  claim: string,
  by: { claimedBy: string | null; verifiedBy: string | null; evidence: readonly Evidence[] },
): readonly Fact[] => [
  ...factIf(`${claim} claimed by`, by.claimedBy, personShown(shown)),
  ...factIf('Evidence', by.claimedBy === null ? null : by.evidence, (evidence) =>
    listed(evidence.flatMap((each) => claimedShown(shown, each))),
  ),
  ...factIf('Verified by', by.verifiedBy, personShown(shown)),
];

const ABSENT = 'Not part of the record at this point';

const linked = ({ links }: Page, { title, kind, id }: Thing, note: string): Shown =>
  link(sentence(title), links.of({ kind, id }) ?? '', note);

/** A link to a thing that its state names by id, with its reference; says so where the record does not have it. */
export function linkTo({ named, page }: ThingShown<RecordKind>, id: string | null): Shown {
  if (id === null) return nothing('None');
  const thing = named.get(id);
  return thing === undefined ? nothing(ABSENT) : linked(page, thing, thing.ref);
}

/** A list item for a thing: its title as the link, its reference and its grade or status beside it. */
export const thingLink = (page: Page, thing: Thing | undefined): Shown =>
  thing === undefined ? nothing(ABSENT) : linked(page, thing, `${thing.ref}, ${thing.grade ?? thing.status}`);

/** What other bodies sent on to a body, and what it sent on itself, with what came of it. */
export const sentOnSections = (
  { sentOn, page }: Pick<ThingShown<RecordKind>, 'sentOn' | 'page'>,
  body: string,
): readonly Section[] => {
  const shown = (sent: readonly Thing<'recommendation'>[]) => sent.map((each) => sentOnShown(page, each));
  return [
    {
      title: 'What other bodies sent on to it',
      items: shown(sentOn.filter(({ state }) => state.scope.body !== body)),
      empty: 'Nothing that another body sent on to it is recorded.',
    },
    {
      title: 'What it sent on to others',
      items: shown(sentOn.filter(({ state }) => state.scope.body === body)),
      empty: 'Nothing that it sent on is recorded.',
    },
  ];
};

const sentOnShown = (page: Page, thing: Thing<'recommendation'>): Shown => {
  const { sentTo, resolution, scope } = thing.state;
  const where = `from the ${scope.committee.name} to ${sentTo?.to ?? ''}`;
  const waits = thing.status === 'referred' || thing.status === 'recommended on';
  const isThere = sentTo?.toBody ? resolution?.body === sentTo.toBody : resolution?.body !== scope.body;
  const there = resolution && isThere ? ` by its meeting of ${dateInWords(resolution.meeting)}` : '';
  const came = waits ? `${thing.status}, not resolved there yet` : `${thing.status}${there}`;
  return linked(page, thing, `${thing.ref}, ${where}: ${came}`);
};

/** The list of what of a kind belongs to a report or an inspection; of what belongs to others there is none. */
const listOfIts = ({ thing, page }: ThingShown<RecordKind>, kind: RecordKind): Pick<Section, 'all'> => {
  if (thing.kind === 'report') return { all: page.links.list(kind, { reportId: thing.id }) };
  return thing.kind === 'inspection' ? { all: page.links.list(kind, { inspectionId: thing.id }) } : {};
};

/** What of one kind belongs to it. */
export const sectionOf = (shown: ThingShown<RecordKind>, kind: RecordKind, title: string, empty: string): Section => ({
  title,
  empty,
  items: relatedOf(shown, kind).map((thing) => thingLink(shown.page, thing)),
  ...listOfIts(shown, kind),
});
