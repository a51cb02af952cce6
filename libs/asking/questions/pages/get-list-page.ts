import { QueryHandler } from '@nestjs/cqrs';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Directory } from '#libs/read-models/view.js';
import type { Asked, Snapshot } from '../../ask.js';
import { atMoment } from '../../paging.js';
import { Question, QuestionHandler } from '../../question.js';
import type { ListPaging } from '../list-things.js';

export interface ListPage {
  readonly listed: Listed<Thing>;
  readonly directory: Directory;
}

/** The things of one kind with what else they can be narrowed to. */
export class GetListPage extends Question<ListPage> {
  constructor(
    asked: Asked,
    readonly kind: RecordKind,
    readonly filter: Filter,
    readonly page: ListPaging,
  ) {
    super(asked);
  }
}

@QueryHandler(GetListPage)
export class GetListPageHandler extends QuestionHandler<GetListPage> {
  protected async answer({ asked, kind, filter, page }: GetListPage, { view }: Snapshot) {
    return { listed: await view.list(kind, filter, atMoment(page, asked)), directory: await view.directory() };
  }
}
