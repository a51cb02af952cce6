import type { RecordKind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry, EntryFilter } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { documentsFor, type Documents } from '../documents.js';
import { refsNamedIn, thingsNamedBy, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import type { ProofStateOf } from '../proofs.js';
import { answers, Question } from '../question.js';

/** As many entries as one dossier holds: what is more is had in several, by their days. */
export const MOST_ENTRIES = 500;

/** What a dossier is made of. */
export interface DossierRead {
  /** `null`: it is of a period. */
  readonly thing: Thing<RecordKind> | null;
  /** What the thing names, what refers to it, and its evidence. */
  readonly linked: readonly Thing[];
  /** The earliest first, at most `MOST_ENTRIES`. */
  readonly entries: readonly Entry[];
  /** There are more than one dossier holds. */
  readonly moreThanMost: boolean;
  readonly refs: Refs;
  readonly documents: Documents;
  /** `null` where nobody can tell. */
  readonly proofs: ProofStateOf | null;
}

/** All that the record tells of one thing, or of what was recorded in a period, to be taken along with its proofs. */
export class TakeDossier extends Question<
  DossierRead,
  { readonly named: Named<RecordKind> | null; readonly within: Pick<EntryFilter, 'from' | 'to'> }
> {}

const linkedTo = async (view: View, thing: Thing): Promise<readonly Thing[]> => {
  const all = [
    ...(await thingsNamedBy(view, thing)).values(),
    ...(await view.referringTo(thing.kind, thing.id)),
    ...(await view.evidenceOf(thing.kind, thing.id)),
  ];
  return [...new Map(all.map((each) => [each.stream, each])).values()].filter(({ stream }) => stream !== thing.stream);
};

const PAGE = { limit: MOST_ENTRIES, cursor: null, descending: false, counted: false } as const;
const NO_DOCUMENTS: Documents = new Map();

export const handlers = [
  answers(TakeDossier, async ({ named, within }, snapshot): Promise<DossierRead> => {
    const { view, proofs } = snapshot;
    const thing = named && (await foundOr(snapshot, named, (id) => view.find(named.kind, id)));
    const listed = await view.entries({ ...within, ...(thing && { stream: thing.stream }) }, PAGE);
    const entries = listed.items;
    return {
      thing,
      linked: thing ? await linkedTo(view, thing) : [],
      entries,
      moreThanMost: listed.next !== null,
      refs: await refsNamedIn(view, entries),
      documents: thing ? await documentsFor(view, thing) : NO_DOCUMENTS,
      proofs: await proofs(entries),
    };
  }),
];
