import { QueryHandler } from '@nestjs/cqrs';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { Directory } from '#libs/read-models/view.js';
import { Restorations, type Restoration } from '#libs/restorations/index.js';
import { Asking, type Asked, type Snapshot } from '../../ask.js';
import { documentsOf, EVERYTHING, type Documents } from '../../documents.js';
import { refsNamedIn, type Refs } from '../../named.js';
import { atMoment, type Paging } from '../../paging.js';
import { Question, QuestionHandler } from '../../question.js';

export interface ChangesPage {
  readonly listed: Listed<Entry>;
  readonly directory: Directory;
  readonly documents: Documents;
  readonly refs: Refs;
  readonly restorations: readonly Restoration[];
}

/** Every change, the latest first, with what else they can be narrowed to; and what the record was restored from. */
export class GetChangesPage extends Question<ChangesPage> {
  constructor(
    asked: Asked,
    readonly scope: ScopeFilter,
    readonly stream: string | null,
    readonly page: Paging,
  ) {
    super(asked);
  }
}

@QueryHandler(GetChangesPage)
export class GetChangesPageHandler extends QuestionHandler<GetChangesPage> {
  constructor(
    asking: Asking,
    private readonly restorations: Restorations,
  ) {
    super(asking);
  }

  protected async answer({ asked, scope, stream, page }: GetChangesPage, { view }: Snapshot) {
    const filter = { ...scope, ...(stream !== null && { stream }) };
    const listed = await view.entries(filter, { ...atMoment(page, asked), descending: true });
    return {
      listed,
      directory: await view.directory(),
      documents: documentsOf((await view.list('report', scope, EVERYTHING)).items),
      refs: await refsNamedIn(view, listed.items),
      restorations: await this.restorations.all(),
    };
  }
}
