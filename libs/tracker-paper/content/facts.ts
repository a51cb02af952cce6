import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import { count } from '#libs/words/count.js';
import { dateInWords, lengthInWords } from '#libs/words/dates.js';
import { ownerName } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { municipalYear } from '../municipal-year.js';
import type { PaperOrigin } from '../paper.js';
import type { Material, TrackedThing } from './material.js';
import { standingInWords } from './status.js';

type Cell = string | null;

/** The recommendation that a row is of, or that its action answers first. */
export const recommendationOf = (
  thing: TrackedThing,
  { answered }: Pick<Material, 'answered'>,
): Recommendation | null => {
  if (thing.kind === 'recommendation') return thing.state;
  return thing.state.answers.flatMap((id) => answered.get(id.toLowerCase()) ?? [])[0] ?? null;
};

const inspectedOf = (thing: TrackedThing, material: Pick<Material, 'answered' | 'inspections'>) => {
  const id = thing.state.inspectionId ?? recommendationOf(thing, material)?.inspectionId ?? null;
  return id === null ? null : (material.inspections.get(id) ?? null);
};

/** Whose it is: the recommendation's that it answers, else its audit's or inspection's, else the committee's own. */
export const originOf = (thing: TrackedThing, material: Pick<Material, 'answered' | 'inspections'>): PaperOrigin => {
  const recommendation = recommendationOf(thing, material);
  if (recommendation !== null) return recommendation.origin;
  const inspected = inspectedOf(thing, material);
  return inspected === null ? 'committee' : inspected.isAudit ? 'auditor' : 'inspectorate';
};

const day = (date: string | null): Cell => (date === null ? null : dateInWords(date));

const filled = (words: string | null | undefined): Cell => (words ? words : null);

const said = (words: string | null | undefined): Cell => (words ? sentence(words) : null);

const joined = (parts: readonly Cell[], by: string): Cell => filled(parts.filter((part) => part !== null).join(by));

const referenceOf = ({ ref, state }: TrackedThing): string => `${ref} (${municipalYear(state.scope.meeting)})`;

const responseOf = (thing: TrackedThing, material: Material): Cell => {
  const addressees = recommendationOf(thing, material)?.addressees ?? [];
  const several = addressees.length > 1;
  const said = addressees.flatMap(({ name, response }) =>
    response === null ? [] : [`${several ? `${name}: ` : ''}${response.answer}, ${dateInWords(response.on)}`],
  );
  return filled(sentence(said.join('; ')));
};

const ownerOf = (thing: TrackedThing, { people }: Material): Cell =>
  thing.kind === 'action' ? thing.state.owner && ownerName(people, thing.state.owner) : filled(thing.state.addressee);

const leadOf = (thing: TrackedThing, material: Material): Cell => {
  const holder = thing.kind === 'action' ? thing.state.portfolioHolder : null;
  return joined([ownerOf(thing, material), holder], '; ');
};

const dueOf = (thing: TrackedThing): Cell => {
  const { due, firstDue } = thing;
  if (due === null) return null;
  const revisions = thing.kind === 'action' ? thing.state.revisions : 0;
  if (revisions === 0) return dateInWords(due);
  const slipped = firstDue !== null && due > firstDue ? `, ${lengthInWords(firstDue, due)} later` : '';
  return `${dateInWords(due)} (moved ${revisions === 1 ? 'once' : count(revisions, 'time')}${slipped})`;
};

/** What was told of progress last. */
const noteOf = (thing: TrackedThing): Cell =>
  thing.kind === 'action' ? filled(thing.state.progressNote ?? thing.state.rag?.note) : null;

const auditOf = (thing: TrackedThing, material: Material): Cell => {
  const inspected = inspectedOf(thing, material);
  const who =
    inspected?.ref ?? recommendationOf(thing, material)?.auditor ?? material.reports.get(thing.state.reportId ?? '');
  return joined([filled(who), inspected?.opinion ?? null], '; ');
};

const askedOf = (thing: TrackedThing): Cell => {
  const asked = thing.kind === 'action' ? waitingIn(thing.state.moreTime) : null;
  return asked === null ? null : `Until ${dateInWords(asked.to)}, in place of ${dateInWords(asked.from)}`;
};

/** What each column says of a row, by its name. */
export const FACTS = {
  reference: referenceOf,
  origin: (thing, material) => {
    const of = recommendationOf(thing, material);
    return filled((of ?? thing.state).scope.committee.name);
  },
  agreed: (thing) => day(thing.state.scope.meeting),
  area: (thing, { reports }) => filled(reports.get(thing.state.reportId ?? '')),
  audit: auditOf,
  recommendation: (thing, material) => said(recommendationOf(thing, material)?.text),
  action: (thing) => (thing.kind === 'action' ? said(thing.state.text) : null),
  text: (thing) => said(thing.state.text),
  response: responseOf,
  lead: leadOf,
  owner: ownerOf,
  taken: (thing) => (thing.kind === 'action' ? joined([said(thing.state.text), noteOf(thing)], ' Update: ') : null),
  note: noteOf,
  priority: (thing, material) => {
    const own = filled(thing.state.priority) ?? filled(recommendationOf(thing, material)?.priority);
    return own && sentence(own);
  },
  firstDue: ({ firstDue }) => day(firstDue),
  due: dueOf,
  percent: (thing) => (thing.kind === 'action' && thing.state.percent !== null ? `${thing.state.percent}%` : null),
  lastTold: (thing) => (thing.kind === 'action' ? day(thing.lastTold) : null),
  status: standingInWords,
  asked: askedOf,
  evidence: ({ state: { evidence } }) => filled(evidence.map(({ title }) => title).join('; ')),
} as const satisfies Readonly<Record<string, (thing: TrackedThing, material: Material) => Cell>>;

export type FactName = keyof typeof FACTS;
