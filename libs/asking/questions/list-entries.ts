import { QueryHandler } from '@nestjs/cqrs';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Entry, EntryFilter } from '#libs/read-models/trail/entry.js';
import type { Asked, Snapshot } from '../ask.js';
import { atMoment, type PagingInOrder } from '../paging.js';
import { Question, QuestionHandler } from '../question.js';

/** Who did what, when, why, and what it changed. */
export class ListEntries extends Question<Listed<Entry>> {
  constructor(
    asked: Asked,
    readonly filter: EntryFilter,
    readonly page: PagingInOrder,
  ) {
    super(asked);
  }
}

@QueryHandler(ListEntries)
export class ListEntriesHandler extends QuestionHandler<ListEntries> {
  protected answer({ asked, filter, page }: ListEntries, { view }: Snapshot) {
    return view.entries(filter, atMoment(page, asked));
  }
}
