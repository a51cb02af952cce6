import { QueryHandler } from '@nestjs/cqrs';
import type { Directory } from '#libs/read-models/view.js';
import type { Snapshot } from '../ask.js';
import { Question, QuestionHandler } from '../question.js';

/** Every authority, committee and meeting of the record. */
export class GetDirectory extends Question<Directory> {}

@QueryHandler(GetDirectory)
export class GetDirectoryHandler extends QuestionHandler<GetDirectory> {
  protected answer(_: GetDirectory, { view }: Snapshot) {
    return view.directory();
  }
}
