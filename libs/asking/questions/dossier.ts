import type { RecordKind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry, EntryFilter } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { documentsFor, documentsOf, type Documents } from '../documents.js';
import { refsNamedIn, thingsNamedBy, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import type { ProofStateOf } from '../proofs.js';
import { answers, Question } from '../question.js';

/** As many entries as one dossier holds: what is more is had in several, by their days. */
export const MOST_IN_A_DOSSIER = 500;

/** What a dossier is made of. */
export interface DossierRead {
  /** `null`: it is of a period. */
  readonly thing: Thing<RecordKind> | null;
  /** What the thing names, what refers to it, and the evidence of it and of the actions that answer it. */
  readonly linked: readonly Thing[];
  /** Of the thing, the actions that answer it, and their evidence: the earliest first, at most `MOST_IN_A_DOSSIER`. */
  readonly entries: readonly Entry[];
  /** There are more than one dossier holds. */
  readonly moreThanMost: boolean;
  readonly refs: Refs;
  /** The papers that its facts and entries may be quoted from, and those that are its evidence. */
  readonly documents: Documents;
  /** `null` where nobody can tell. */
  readonly proofs: ProofStateOf | null;
}

/** All that the record tells of one thing, or of what was recorded in a period, to be taken along with its proofs. */
export class TakeDossier extends Question<
  DossierRead,
  { readonly named: Named<RecordKind> | null; readonly within: Pick<EntryFilter, 'from' | 'to'> }
> {}

/** What goes on with it: of a recommendation the actions that answer it, of anything the evidence of it and of these. */
const goingOnWith = async (view: View, thing: Thing): Promise<readonly Thing[]> => {
  const referring = thing.kind === 'recommendation' ? await view.referringTo(thing.kind, thing.id) : [];
  const actions = referring.filter(({ kind }) => kind === 'action');
  const evidence: Thing[] = [];
  for (const { kind, id } of [thing, ...actions]) evidence.push(...(await view.evidenceOf(kind, id)));
  return [...actions, ...evidence];
};

const linkedTo = async (view: View, thing: Thing, goingOn: readonly Thing[]): Promise<readonly Thing[]> => {
  const named = (await thingsNamedBy(view, thing)).values();
  const all = [...named, ...(await view.referringTo(thing.kind, thing.id)), ...goingOn];
  return [...new Map(all.map((each) => [each.stream, each])).values()].filter(({ stream }) => stream !== thing.stream);
};

/** The documents of the reports that these entries belong to. */
const documentsOfEntries = async (view: View, entries: readonly Entry[]): Promise<Documents> => {
  const things = await view.found([...new Set(entries.map(({ stream }) => stream))]);
  const reports = things.flatMap(({ kind, id, reportId }) => (kind === 'report' ? [id] : reportId ? [reportId] : []));
  const found = await view.found([...new Set(reports)].map((id) => streamId('report', id)));
  return documentsOf(found as readonly Thing<'report'>[]);
};

/** The documents of the pieces of evidence among these things. */
const documentsOfEvidence = (things: readonly Thing[]): Documents =>
  new Map(
    things
      .filter((each): each is Thing<'evidence'> => each.kind === 'evidence')
      .map(({ state: { document } }) => [document.sha256, document.name]),
  );

const PAGE = { limit: MOST_IN_A_DOSSIER, cursor: null, descending: false, counted: false } as const;

export const handlers = [
  answers(TakeDossier, async ({ named, within }, snapshot): Promise<DossierRead> => {
    const { view, proofs } = snapshot;
    const thing = named && (await foundOr(snapshot, named, (id) => view.find(named.kind, id)));
    const goingOn = thing ? await goingOnWith(view, thing) : [];
    const streams = thing && [thing, ...goingOn].map(({ stream }) => stream);
    const { items: entries, next } = await view.entries({ ...within, ...(streams && { streams }) }, PAGE);
    return {
      thing,
      linked: thing ? await linkedTo(view, thing, goingOn) : [],
      entries,
      moreThanMost: next !== null,
      refs: await refsNamedIn(view, entries),
      documents: new Map([
        ...(thing ? await documentsFor(view, thing) : []),
        ...(await documentsOfEntries(view, entries)),
        ...documentsOfEvidence(goingOn),
      ]),
      proofs: await proofs(entries),
    };
  }),
];
