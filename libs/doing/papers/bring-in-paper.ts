import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recorder } from '#libs/application/recording/recorder.js';
import type { Confirmation, RecordingResult } from '#libs/application/recording/recording.js';
import { DocumentStore } from '#libs/documents/index.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Draft } from '#libs/report-import/index.js';
import { once } from './once.js';

/** Record what a confirmed draft tells, and keep the bytes that it was read from. */
export class BringInPaper extends Command<RecordingResult> {
  constructor(
    readonly bytes: Uint8Array,
    readonly draft: Draft,
    readonly document: DocumentRef,
    readonly by: Confirmation,
  ) {
    super();
  }
}

@CommandHandler(BringInPaper)
export class BringInPaperHandler implements ICommandHandler<BringInPaper> {
  constructor(
    private readonly recorder: Recorder,
    private readonly documents: DocumentStore,
  ) {}

  async execute({ bytes, draft, document, by }: BringInPaper): Promise<RecordingResult> {
    const keep = async (): Promise<void> => {
      if ((await this.documents.find(document.sha256)) === null) await this.documents.keep(once(bytes), document);
    };
    const result = await this.recorder.record(draft, document, { ...by, keep });
    // Of a paper that was recorded before its bytes were kept, they are kept now.
    if (result.outcome !== 'refused') await keep();
    return result;
  }
}
