import type { RecordKind } from '#libs/domain/deciders.js';
import type { FacetName } from '#libs/read-models/kinds/facets.js';
import type { Filter, Paged } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Values } from '#libs/read-models/register/values.js';
import type { Directory, View } from '#libs/read-models/view.js';
import type { Restoration } from '#libs/restorations/index.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { documentsOf, EVERYTHING, type Documents } from '../documents.js';
import { scopeIn } from '../filters.js';
import { withOccasion, type EntriesAsked } from '../occasion.js';
import { refsNamedIn, type Refs } from '../named.js';
import type { Paging, PagingSorted } from '../paging.js';
import type { ProvenEntries } from './trail.js';
import { answers, Question } from '../question.js';

/** What a page can be narrowed to. */
interface Narrowed {
  readonly directory: Directory;
}

/** The things of one kind, filtered and sorted, and what of them there is to choose from. */
export interface ListPage extends Narrowed {
  readonly listed: Paged<Thing>;
  /** Of the facets asked for, whatever else the list is narrowed by than the bodies and meetings. */
  readonly values: Values;
  /** What the records are called that the filter names by id. */
  readonly refs: Refs;
}

export class GetListPage extends Question<
  ListPage,
  {
    readonly kind: RecordKind;
    readonly filter: Filter;
    readonly page: PagingSorted;
    /** Whose values are offered to choose from. */
    readonly facets: readonly FacetName[];
  }
> {}

const refsInFilter = async (view: View, { reportId, inspectionId, planId }: Filter): Promise<Refs> => {
  const streams = [
    ...(reportId === undefined ? [] : [streamId('report', reportId)]),
    ...(inspectionId === undefined ? [] : [streamId('inspection', inspectionId)]),
    ...(planId === undefined ? [] : [streamId('action-plan', planId)]),
  ];
  const found = streams.length === 0 ? [] : await view.found(streams);
  return new Map(found.map(({ id, ref }) => [id, ref]));
};

/** Every change, the latest first, with what it names and was read from; and what the record was restored from. */
export interface ChangesPage extends Narrowed, ProvenEntries {
  /** By pseudonym, whoever recorded something: at most so many as are asked for. */
  readonly recorders: readonly string[];
  readonly documents: Documents;
  readonly refs: Refs;
  readonly restorations: readonly Restoration[];
}

export class GetChangesPage extends Question<ChangesPage, { readonly filter: EntriesAsked; readonly page: Paging }> {}

export const handlers = [
  answers(GetListPage, async ({ kind, filter, page, facets }, { view, moment }) => {
    return {
      listed: await view.list(kind, filter, { ...page, moment }),
      values: await view.values(kind, facets, scopeIn(filter)),
      refs: await refsInFilter(view, filter),
      directory: await view.directory(),
    };
  }),
  answers(GetChangesPage, async ({ filter, page }, snapshot) => {
    const { view, moment, restorations, proofs } = snapshot;
    const listed = await view.entries(await withOccasion(filter, snapshot), { ...page, descending: true, moment });
    return {
      listed,
      proofs: await proofs(listed.items),
      directory: await view.directory(),
      documents: documentsOf((await view.list('report', scopeIn(filter), EVERYTHING)).items),
      refs: await refsNamedIn(view, listed.items),
      recorders: await view.recorders(),
      restorations: await restorations(),
    };
  }),
];
