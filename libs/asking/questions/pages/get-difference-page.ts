import { QueryHandler } from '@nestjs/cqrs';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Difference } from '#libs/read-models/compare/difference.js';
import type { Directory } from '#libs/read-models/view.js';
import type { Asked, Snapshot } from '../../ask.js';
import { refsNamedInDifferences, type Refs } from '../../named.js';
import { foundOr, type Named } from '../../not-there.js';
import { Question, QuestionHandler } from '../../question.js';

export interface DifferencePage {
  readonly difference: Difference;
  readonly directory: Directory;
  readonly refs: Refs;
}

/** What one thing has otherwise, with the meetings that it can be compared with instead. */
export class GetDifferencePage extends Question<DifferencePage> {
  constructor(
    asked: Asked,
    readonly thing: Named<RecordKind>,
  ) {
    super(asked);
  }
}

@QueryHandler(GetDifferencePage)
export class GetDifferencePageHandler extends QuestionHandler<GetDifferencePage> {
  protected async answer({ thing }: GetDifferencePage, snapshot: Snapshot) {
    const { view, against } = snapshot;
    const difference = await foundOr(snapshot, thing, (id) => against.difference(view.point, thing.kind, id));
    const refs = await refsNamedInDifferences(view, [difference]);
    return { difference, directory: await view.directory(), refs };
  }
}
