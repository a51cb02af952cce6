import type { RecordKind } from '#libs/domain/deciders.js';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { Directory } from '#libs/read-models/view.js';
import type { Restoration } from '#libs/restorations/index.js';
import { documentsOf, EVERYTHING, type Documents } from '../documents.js';
import { refsNamedIn, type Refs } from '../named.js';
import type { Paging, PagingSorted } from '../paging.js';
import { answers, Question } from '../question.js';

/** What a page can be narrowed to. */
interface Narrowed {
  readonly directory: Directory;
}

/** The things of one kind, filtered and sorted. */
export type ListPage = Narrowed & { readonly listed: Listed<Thing> };

export class GetListPage extends Question<
  ListPage,
  { readonly kind: RecordKind; readonly filter: Filter; readonly page: PagingSorted }
> {}

/** Every change, the latest first, with what it names and was read from; and what the record was restored from. */
export interface ChangesPage extends Narrowed {
  readonly listed: Listed<Entry>;
  readonly documents: Documents;
  readonly refs: Refs;
  readonly restorations: readonly Restoration[];
}

export class GetChangesPage extends Question<
  ChangesPage,
  { readonly scope: ScopeFilter; readonly stream: string | null; readonly page: Paging }
> {}

export const handlers = [
  answers(GetListPage, async ({ kind, filter, page }, { view, moment }) => ({
    listed: await view.list(kind, filter, { ...page, moment }),
    directory: await view.directory(),
  })),
  answers(GetChangesPage, async ({ scope, stream, page }, { view, moment, restorations }) => {
    const filter = { ...scope, ...(stream !== null && { stream }) };
    const listed = await view.entries(filter, { ...page, descending: true, moment });
    return {
      listed,
      directory: await view.directory(),
      documents: documentsOf((await view.list('report', scope, EVERYTHING)).items),
      refs: await refsNamedIn(view, listed.items),
      restorations: await restorations(),
    };
  }),
];
