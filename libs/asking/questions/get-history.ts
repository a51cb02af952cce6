import { QueryHandler } from '@nestjs/cqrs';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { Asked, Snapshot } from '../ask.js';
import { firstEntry, type Named } from '../not-there.js';
import { atMoment, type PagingInOrder } from '../paging.js';
import { Question, QuestionHandler } from '../question.js';
import { QuestionRefused } from '../refusals.js';

/** Everything that was recorded of one thing, whatever the day from which it is true. */
export class GetHistory extends Question<Listed<Entry>> {
  constructor(
    asked: Asked,
    readonly named: Named,
    readonly page: PagingInOrder,
  ) {
    super(asked);
  }
}

@QueryHandler(GetHistory)
export class GetHistoryHandler extends QuestionHandler<GetHistory> {
  protected async answer({ asked, named, page }: GetHistory, { view, whole }: Snapshot) {
    const first = await firstEntry(whole, named);
    const { point } = view;
    if (point.known !== null && first.position > point.known)
      throw new QuestionRefused({ is: 'not-then', kind: named.kind, point, first });
    return view.entries({ stream: first.stream }, atMoment(page, asked));
  }
}
