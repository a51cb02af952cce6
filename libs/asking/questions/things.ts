import type { Kind } from '#libs/domain/deciders.js';
import type { RecordDiscrepancy } from '#libs/read-models/links/discrepancies.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { foundOr, type Named } from '../not-there.js';
import type { PagingSorted } from '../paging.js';
import { differencesOf, type NumberedDifference } from '../differences.js';
import { answers, Question } from '../question.js';

export interface OneThing {
  readonly thing: Thing;
  /** Of an action plan, the inspection that it answers, whose days its duties count from; `null` of another kind. */
  readonly inspection: Thing<'inspection'> | null;
}

/** One thing, with its whole state. */
export class GetThing extends Question<OneThing, Named> {}

interface ListedBy {
  readonly kind: Kind;
  readonly filter: Filter;
  readonly page: PagingSorted;
}

/** The things of one kind, filtered and sorted. */
export class ListThings extends Question<Listed<Thing>, ListedBy> {}

/** Links that lead nowhere, and references that two things share: what writers who raced made of the record. */
export class ListDiscrepancies extends Question<readonly RecordDiscrepancy[]> {}

/** What the paper of an import says otherwise than the record, and what was decided about it. */
export class ListImportDifferences extends Question<readonly NumberedDifference[], { readonly id: string }> {}

export const handlers = [
  answers(ListImportDifferences, async ({ id }, snapshot) =>
    differencesOf(await foundOr(snapshot, { kind: 'import', id }, (found) => snapshot.view.find('import', found))),
  ),
  answers(GetThing, async (named, snapshot) => {
    const { view } = snapshot;
    const thing: Thing = await foundOr(snapshot, named, (id) => view.find(named.kind, id));
    const answers = thing.kind === 'action-plan' ? thing.inspectionId : null;
    return { thing, inspection: answers === null ? null : await view.find('inspection', answers) };
  }),
  answers(ListThings, ({ kind, filter, page }, { view, moment }) => view.list(kind, filter, { ...page, moment })),
  answers(ListDiscrepancies, (_, { view }) => view.discrepancies()),
];
