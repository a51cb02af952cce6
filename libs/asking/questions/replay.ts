import { QueryHandler } from '@nestjs/cqrs';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { NumberedEntry, StoryKind } from '#libs/read-models/story/story.js';
import type { Asked, Snapshot } from '../ask.js';
import { foundOr, type Named } from '../not-there.js';
import { atMoment, type Paging } from '../paging.js';
import { Question, QuestionHandler } from '../question.js';

/** How an inspection or an action plan came to be, step by step, with everything that belongs to it. */
export class Replay extends Question<Listed<NumberedEntry>> {
  constructor(
    asked: Asked,
    readonly named: Named<StoryKind>,
    readonly page: Paging,
  ) {
    super(asked);
  }
}

@QueryHandler(Replay)
export class ReplayHandler extends QuestionHandler<Replay> {
  protected async answer({ asked, named, page }: Replay, snapshot: Snapshot) {
    const story = await foundOr(snapshot, named, (id) => snapshot.view.story(named.kind, id));
    return story.page(atMoment(page, asked));
  }
}
