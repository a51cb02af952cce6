import type { Listed } from '#libs/read-models/register/filter.js';
import type { NumberedEntry, StoryKind } from '#libs/read-models/story/story.js';
import type { Entry, EntryFilter } from '#libs/read-models/trail/entry.js';
import { firstEntry, foundOr, notThen, type Named } from '../not-there.js';
import type { Snapshot } from '../ask.js';
import type { Paging, PagingInOrder } from '../paging.js';
import { answers, Question } from '../question.js';

/** Who did what, when, why, and what it changed. */
export class ListEntries extends Question<
  Listed<Entry>,
  { readonly filter: EntryFilter; readonly page: PagingInOrder }
> {}

/** Everything that was recorded of one thing, whatever the day from which it is true. */
export class GetHistory extends Question<Listed<Entry>, { readonly named: Named; readonly page: PagingInOrder }> {}

/** How an inspection or an action plan came to be, step by step, with everything that belongs to it. */
export class Replay extends Question<
  Listed<NumberedEntry>,
  { readonly named: Named<StoryKind>; readonly page: Paging }
> {}

/** What was recorded of it, page by page; refused for what was not there yet at the moment, or never. */
export const historyOf = async (
  { named, page }: { readonly named: Named; readonly page: PagingInOrder },
  { view, whole, moment }: Snapshot,
): Promise<Listed<Entry>> => {
  const first = await firstEntry(whole, named);
  const { point } = view;
  if (point.known !== null && first.position > point.known) throw await notThen(view, first);
  return view.entries({ stream: first.stream }, { ...page, moment });
};

export const handlers = [
  answers(ListEntries, ({ filter, page }, { view, moment }) => view.entries(filter, { ...page, moment })),
  answers(GetHistory, historyOf),
  answers(Replay, async ({ named, page }, snapshot) => {
    const story = await foundOr(snapshot, named, (id) => snapshot.view.story(named.kind, id));
    return story.page({ ...page, moment: snapshot.moment });
  }),
];
