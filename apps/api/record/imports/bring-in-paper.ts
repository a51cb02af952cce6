import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recorder } from '#libs/application/recording/recorder.js';
import type { Confirmation, RecordingResult } from '#libs/application/recording/recording.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Draft } from '#libs/report-import/index.js';

/** Record what a confirmed draft tells. */
export class BringInPaper extends Command<RecordingResult> {
  constructor(
    readonly draft: Draft,
    readonly document: DocumentRef,
    readonly by: Confirmation,
  ) {
    super();
  }
}

@CommandHandler(BringInPaper)
export class BringInPaperHandler implements ICommandHandler<BringInPaper> {
  constructor(private readonly recorder: Recorder) {}

  execute({ draft, document, by }: BringInPaper): Promise<RecordingResult> {
    return this.recorder.record(draft, document, by);
  }
}
