import { QueryHandler } from '@nestjs/cqrs';
import type { Kind } from '#libs/domain/deciders.js';
import type { Filter, Listed, Page } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asked, Snapshot } from '../ask.js';
import { atMoment, type PagingInOrder } from '../paging.js';
import { Question, QuestionHandler } from '../question.js';

export type ListPaging = PagingInOrder & Pick<Page, 'sort'>;

/** The things of one kind, filtered and sorted. */
export class ListThings<K extends Kind = Kind> extends Question<Listed<Thing<K>>> {
  constructor(
    asked: Asked,
    readonly kind: K,
    readonly filter: Filter,
    readonly page: ListPaging,
  ) {
    super(asked);
  }
}

@QueryHandler(ListThings)
export class ListThingsHandler extends QuestionHandler<ListThings> {
  protected answer({ asked, kind, filter, page }: ListThings, { view }: Snapshot) {
    return view.list(kind, filter, atMoment(page, asked));
  }
}
