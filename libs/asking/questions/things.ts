import type { Kind } from '#libs/domain/deciders.js';
import type { RecordDiscrepancy } from '#libs/read-models/links/discrepancies.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { foundOr, type Named } from '../not-there.js';
import type { PagingSorted } from '../paging.js';
import { differencesOf, type NumberedDifference } from '../differences.js';
import { answers, Question } from '../question.js';

export interface OneThing {
  readonly thing: Thing;
  /** Of an action plan, the inspection that it answers, whose days its duties count from; `null` of another kind. */
  readonly inspection: Thing<'inspection'> | null;
  /** Of a report and a recommendation, the meetings of its body that were scheduled first for its day; none of another kind. */
  readonly meetings: readonly Thing<'meeting'>[];
}

const meetingsOf = async (view: View, { kind, scope }: Thing): Promise<readonly Thing<'meeting'>[]> => {
  if ((kind !== 'report' && kind !== 'recommendation') || scope === null) return [];
  return (await view.list('meeting', { committee: scope.body, meeting: scope.meeting }, EVERYTHING)).items;
};

/** A thing with what its answer tells of other things. */
export const withBeside = async (view: View, thing: Thing): Promise<OneThing> => {
  const answered = thing.kind === 'action-plan' ? thing.inspectionId : null;
  return {
    thing,
    inspection: answered === null ? null : await view.find('inspection', answered),
    meetings: await meetingsOf(view, thing),
  };
};

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
    return withBeside(view, thing);
  }),
  answers(ListThings, ({ kind, filter, page }, { view, moment }) => view.list(kind, filter, { ...page, moment })),
  answers(ListDiscrepancies, (_, { view }) => view.discrepancies()),
];
