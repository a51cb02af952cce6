import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Recorder } from '#libs/application/recording/recorder.js';
import type { RecordingPlan, SaidOfPaper } from '#libs/application/recording/recording.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Draft } from '#libs/report-import/index.js';

/** What recording a draft would do. */
export class PreviewPaper extends Query<RecordingPlan> {
  constructor(
    readonly draft: Draft,
    readonly document: DocumentRef,
    readonly said: SaidOfPaper,
    readonly rights: Rights,
  ) {
    super();
  }
}

@QueryHandler(PreviewPaper)
export class PreviewPaperHandler implements IQueryHandler<PreviewPaper> {
  constructor(private readonly recorder: Recorder) {}

  execute({ draft, document, said, rights }: PreviewPaper): Promise<RecordingPlan> {
    return this.recorder.preview(draft, document, said, rights);
  }
}
