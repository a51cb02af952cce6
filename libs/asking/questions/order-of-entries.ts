import type { ChangedThing, OrderOfEntries } from '#libs/read-models/order-of-entries/changed.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { View } from '#libs/read-models/view.js';
import { refsNamedIn, type Refs } from '../named.js';
import type { Paging } from '../paging.js';
import { answers, Question } from '../question.js';

export interface WhatOrderChanged {
  /** `null` until it was worked out. */
  readonly whole: OrderOfEntries | null;
  readonly listed: Listed<ChangedThing>;
  readonly refs: Refs;
}

/** What the record says otherwise since entries take their own day, thing by thing. The same at every moment. */
export class GetOrderOfEntries extends Question<WhatOrderChanged, Paging> {}

const refsIn = (view: View, things: readonly ChangedThing[]): Promise<Refs> =>
  refsNamedIn(
    view,
    things.map(({ kind, lines }) => ({
      kind,
      changes: lines.map(({ path, until: from, now: to }) => ({ path, from, to })),
    })),
  );

export const handlers = [
  answers(GetOrderOfEntries, async (page, { view }) => {
    const listed = await view.changedThings(page);
    return { whole: await view.orderOfEntries(), listed, refs: await refsIn(view, listed.items) };
  }),
];
