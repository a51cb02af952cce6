import { QueryHandler } from '@nestjs/cqrs';
import type { Kind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asked, Snapshot } from '../ask.js';
import { foundOr, type Named } from '../not-there.js';
import { Question, QuestionHandler } from '../question.js';

/** One thing, with its whole state. */
export class GetThing<K extends Kind = Kind> extends Question<Thing<K>> {
  constructor(
    asked: Asked,
    readonly named: Named<K>,
  ) {
    super(asked);
  }
}

@QueryHandler(GetThing)
export class GetThingHandler extends QuestionHandler<GetThing> {
  protected answer({ named }: GetThing, snapshot: Snapshot) {
    return foundOr(snapshot, named, (id) => snapshot.view.find(named.kind, id));
  }
}
