import { QueryHandler } from '@nestjs/cqrs';
import type { Difference } from '#libs/read-models/compare/difference.js';
import type { Asked, Snapshot } from '../ask.js';
import { foundOr, type Named } from '../not-there.js';
import { Question, QuestionHandler } from '../question.js';

/** What one thing has otherwise than at the moment it is compared with. */
export class CompareThing extends Question<Difference> {
  constructor(
    asked: Asked,
    readonly named: Named,
  ) {
    super(asked);
  }
}

@QueryHandler(CompareThing)
export class CompareThingHandler extends QuestionHandler<CompareThing> {
  protected answer({ named }: CompareThing, snapshot: Snapshot) {
    const { view, against } = snapshot;
    return foundOr(snapshot, named, (id) => against.difference(view.point, named.kind, id));
  }
}
