import type { Listed, Paged } from '#libs/read-models/register/filter.js';
import type { NumberedEntry, StoryKind } from '#libs/read-models/story/story.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { firstEntry, foundOr, notThen, type Named } from '../not-there.js';
import type { Snapshot } from '../ask.js';
import { withOccasion, type EntriesAsked } from '../occasion.js';
import type { Paging, PagingInOrder } from '../paging.js';
import type { ProofStateOf } from '../proofs.js';
import { answers, Question } from '../question.js';

/** Entries, and how far each is proved. */
export interface ProvenEntries {
  readonly listed: Paged<Entry>;
  /** `null` where nobody can tell. */
  readonly proofs: ProofStateOf | null;
}

/** Who did what, when, why, what it changed, and how far that is proved. */
export class ListEntries extends Question<
  ProvenEntries,
  { readonly filter: EntriesAsked; readonly page: PagingInOrder }
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
  answers(ListEntries, async ({ filter, page }, snapshot) => {
    const { view, moment, proofs } = snapshot;
    const listed = await view.entries(await withOccasion(filter, snapshot), { ...page, moment });
    return { listed, proofs: await proofs(listed.items) };
  }),
  answers(GetHistory, historyOf),
  answers(Replay, async ({ named, page }, snapshot) => {
    const story = await foundOr(snapshot, named, (id) => snapshot.view.story(named.kind, id));
    return story.page({ ...page, moment: snapshot.moment });
  }),
];
