import type { RecordKind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { withOccasion, type EntriesAsked } from '../occasion.js';
import { refsNamedIn, type Refs } from '../named.js';
import type { PagingInOrder, PagingSorted } from '../paging.js';
import { answers, Question } from '../question.js';

/** A part of what is taken along as a table, with the references of the records that it names. */
export interface TablePart<T> {
  readonly listed: Listed<T>;
  readonly refs: Refs;
}

/** A list to be taken along: a part of it, from a cursor on. */
export class TabulateThings extends Question<
  TablePart<Thing>,
  { readonly kind: RecordKind; readonly filter: Filter; readonly page: PagingSorted }
> {}

/** The trail to be taken along: a part of it, from a cursor on. */
export class TabulateEntries extends Question<
  TablePart<Entry>,
  { readonly filter: EntriesAsked; readonly page: PagingInOrder }
> {}

/** To what things belong. */
const refsBeside = async (view: View, things: readonly Thing[]): Promise<Refs> => {
  const streams = things.flatMap(({ reportId, inspectionId, planId }) => [
    ...(reportId === null ? [] : [streamId('report', reportId)]),
    ...(inspectionId === null ? [] : [streamId('inspection', inspectionId)]),
    ...(planId === null ? [] : [streamId('action-plan', planId)]),
  ]);
  const found = await view.found([...new Set(streams)]);
  return new Map(found.map(({ id, ref }) => [id, ref]));
};

export const handlers = [
  answers(TabulateThings, async ({ kind, filter, page }, { view, moment }) => {
    const listed = await view.list(kind, filter, { ...page, moment, counted: false });
    return { listed, refs: await refsBeside(view, listed.items) };
  }),
  answers(TabulateEntries, async ({ filter, page }, snapshot) => {
    const { view, moment } = snapshot;
    const listed = await view.entries(await withOccasion(filter, snapshot), { ...page, moment, counted: false });
    return { listed, refs: await refsNamedIn(view, listed.items) };
  }),
];
