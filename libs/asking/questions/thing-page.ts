import type { Meeting } from '#libs/domain/meeting/state.js';
import type { Kind, RecordKind } from '#libs/domain/deciders.js';
import type { Place } from '#libs/domain/rights/scope.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { documentsFor, EVERYTHING, type Documents } from '../documents.js';
import { differencesAbout, type NumberedDifference } from '../differences.js';
import { refsNamedIn, thingsNamedBy, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import { placeOf } from '../place-of.js';
import type { ProofStateOf } from '../proofs.js';
import { answers, Question } from '../question.js';

export interface ThingPage<K extends RecordKind = RecordKind> {
  readonly thing: Thing<K>;
  /** Where it is, and whose: who may change it there. */
  readonly place: Place;
  /** The things that its state names, by id, as far as they are there. */
  readonly named: ReadonlyMap<string, Thing>;
  /** What else belongs to the same report or inspection, in the order of refs. */
  readonly related: readonly Thing[];
  /** Of a body and of its meetings: what was sent on from it to other bodies, and from others to it. */
  readonly sentOn: readonly Thing<'recommendation'>[];
  /** What is recorded as evidence of it. */
  readonly evidence: readonly Thing<'evidence'>[];
  /** The latest versions first. */
  readonly history: Listed<Entry>;
  /** How far its history is proved; `null` where nobody can tell. */
  readonly proofs: ProofStateOf | null;
  readonly documents: Documents;
  readonly refs: Refs;
  /** What papers say otherwise of it. */
  readonly differences: readonly NumberedDifference[];
}

/** One thing with everything that its page tells; `versions`: at most so many of its latest. */
export class GetThingPage extends Question<
  ThingPage,
  { readonly named: Named<RecordKind>; readonly versions: number }
> {}

/** Things of these kinds, found by any of these filters. */
interface Beside {
  readonly kinds: readonly Kind[];
  readonly by: (thing: Thing) => readonly Filter[];
}

/** The same body, on the day for which its meeting was scheduled first. */
const ofItsDay = ({ scope }: Thing): readonly Filter[] =>
  scope ? [{ committee: scope.body, meeting: scope.meeting }] : [];

/** A paper keeps the day that it was published for first: any for which the meeting ever stood. */
const ofEachDay = ({ scope, state }: Thing): readonly Filter[] =>
  scope ? (state as Meeting).days.map((meeting) => ({ committee: scope.body, meeting })) : [];

const MEETING_OF_ITS_DAY: Beside = { kinds: ['meeting'], by: ofItsDay };

/** What is told beside a thing: of which kinds, and by which of their members it is found. */
const BESIDE: {
  readonly [K in Kind]?: readonly Beside[];
} = {
  report: [
    {
      kinds: ['recommendation', 'action', 'action-plan', 'commitment', 'judgement'],
      by: ({ id }) => [{ reportId: id }],
    },
    MEETING_OF_ITS_DAY,
  ],
  meeting: [{ kinds: ['report', 'recommendation', 'minutes', 'tracker'], by: ofEachDay }],
  minutes: [{ kinds: ['recommendation'], by: ofItsDay }],
  inspection: [
    {
      kinds: ['action-plan', 'report', 'recommendation', 'action', 'judgement'],
      by: ({ id }) => [{ inspectionId: id }],
    },
  ],
  body: [{ kinds: ['body'], by: () => [{}] }],
  authority: [{ kinds: ['authority', 'body'], by: () => [{}] }],
  judgement: [{ kinds: ['judgement'], by: ({ inspectionId }) => (inspectionId ? [{ inspectionId }] : []) }],
  recommendation: [
    {
      kinds: ['action'],
      by: ({ inspectionId, reportId }) => (inspectionId ? [{ inspectionId }] : reportId ? [{ reportId }] : []),
    },
    MEETING_OF_ITS_DAY,
  ],
};

/** The minutes of the meetings that decided about an action. */
const minutesAbout = async (view: View, { kind, id }: Thing): Promise<readonly Thing[]> =>
  kind === 'action' ? (await view.referringTo(kind, id)).filter((each) => each.kind === 'minutes') : [];

const relatedTo = async (view: View, thing: Thing): Promise<readonly Thing[]> => {
  const related: Thing[] = [...(await minutesAbout(view, thing))];
  for (const { kinds, by } of BESIDE[thing.kind] ?? [])
    for (const kind of kinds)
      for (const filter of by(thing)) related.push(...(await view.list(kind, filter, EVERYTHING)).items);
  return related;
};

const sentOnOf = (view: View, { kind, id, scope }: Thing): Promise<readonly Thing<'recommendation'>[]> | [] => {
  const body = kind === 'body' ? id : kind === 'meeting' ? scope?.body : undefined;
  return body === undefined ? [] : view.sentOn(body);
};

export const handlers = [
  answers(GetThingPage, async ({ named, versions }, snapshot) => {
    const { view, proofs } = snapshot;
    const thing: Thing = await foundOr(snapshot, named, (id) => view.find(named.kind, id));
    const latest = { limit: versions, cursor: null, descending: true };
    const history = await view.entries({ stream: thing.stream }, latest);
    return {
      thing: thing as Thing<RecordKind>,
      place: await placeOf(view, thing),
      named: await thingsNamedBy(view, thing),
      related: await relatedTo(view, thing),
      sentOn: await sentOnOf(view, thing),
      evidence: await view.evidenceOf(thing.kind, thing.id),
      history,
      proofs: await proofs(history.items),
      documents: await documentsFor(view, thing),
      refs: await refsNamedIn(view, history.items),
      differences: await differencesAbout(view, thing),
    };
  }),
];
