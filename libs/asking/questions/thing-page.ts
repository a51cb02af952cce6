import type { Kind, RecordKind } from '#libs/domain/deciders.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { documentsFor, EVERYTHING, type Documents } from '../documents.js';
import { refsNamedIn, thingsNamedBy, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import { answers, Question } from '../question.js';

export interface ThingPage<K extends RecordKind = RecordKind> {
  readonly thing: Thing<K>;
  /** The things that its state names, by id, as far as they are there. */
  readonly named: ReadonlyMap<string, Thing>;
  /** What else belongs to the same report or inspection, in the order of refs. */
  readonly related: readonly Thing[];
  /** The latest versions first. */
  readonly history: Listed<Entry>;
  readonly documents: Documents;
  readonly refs: Refs;
}

/** One thing with everything that its page tells; `versions`: at most so many of its latest. */
export class GetThingPage extends Question<
  ThingPage,
  { readonly named: Named<RecordKind>; readonly versions: number }
> {}

/** What is told beside a thing: of which kinds, and by which of their members it is found. */
const BESIDE: {
  readonly [K in Kind]?: { readonly kinds: readonly Kind[]; readonly by: (thing: Thing) => Filter | '' | null };
} = {
  report: {
    kinds: ['recommendation', 'action', 'action-plan', 'commitment', 'judgement'],
    by: ({ id }) => ({ reportId: id }),
  },
  inspection: {
    kinds: ['action-plan', 'report', 'recommendation', 'action', 'judgement'],
    by: ({ id }) => ({ inspectionId: id }),
  },
  body: { kinds: ['body'], by: () => ({}) },
  judgement: { kinds: ['judgement'], by: ({ inspectionId }) => inspectionId && { inspectionId } },
  recommendation: {
    kinds: ['action'],
    by: ({ inspectionId, reportId }) => (inspectionId ? { inspectionId } : reportId && { reportId }),
  },
};

const relatedTo = async (view: View, thing: Thing): Promise<readonly Thing[]> => {
  const { kinds = [], by } = BESIDE[thing.kind] ?? {};
  const filter = by?.(thing);
  const related: Thing[] = [];
  if (filter) for (const kind of kinds) related.push(...(await view.list(kind, filter, EVERYTHING)).items);
  return related;
};

export const handlers = [
  answers(GetThingPage, async ({ named, versions }, snapshot) => {
    const { view } = snapshot;
    const thing: Thing = await foundOr(snapshot, named, (id) => view.find(named.kind, id));
    const latest = { limit: versions, cursor: null, descending: true };
    const history = await view.entries({ stream: thing.stream }, latest);
    return {
      thing: thing as Thing<RecordKind>,
      named: await thingsNamedBy(view, thing),
      related: await relatedTo(view, thing),
      history,
      documents: await documentsFor(view, thing),
      refs: await refsNamedIn(view, history.items),
    };
  }),
];
