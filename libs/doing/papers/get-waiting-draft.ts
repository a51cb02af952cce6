import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Recorder } from '#libs/application/recording/recorder.js';
import type { RecordingPlan } from '#libs/application/recording/recording.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Draft } from '#libs/report-import/index.js';
import { WaitingPapers, type WaitingPaper } from '#libs/waiting-papers/index.js';
import { ReadPapers } from './read-papers.js';
import { saidOf } from './said.js';

export type { RecordingPlan } from '#libs/application/recording/recording.js';

interface Waiting {
  readonly paper: WaitingPaper;
}

/** A paper that waits, with what was read from it; or why it is not read now. */
export type ReadWaiting = Waiting & ({ readonly draft: Draft } | { readonly notRead: string });

/** The same with what recording it would do. */
export type WaitingDraft = Waiting &
  ({ readonly draft: Draft; readonly plan: RecordingPlan } | { readonly notRead: string });

/** What was read from a paper that waits; null where no such paper does. */
export class ReadWaitingPaper extends Query<ReadWaiting | null> {
  constructor(readonly sha256: string) {
    super();
  }
}

@QueryHandler(ReadWaitingPaper)
export class ReadWaitingPaperHandler implements IQueryHandler<ReadWaitingPaper> {
  constructor(
    private readonly papers: ReadPapers,
    private readonly waiting: WaitingPapers,
  ) {}

  async execute({ sha256 }: ReadWaitingPaper): Promise<ReadWaiting | null> {
    const paper = await this.waiting.find(sha256);
    if (paper === null) return null;
    const read = await this.papers.of(paper);
    return read.ok ? { paper, draft: read.draft } : { paper, notRead: read.refusal.message };
  }
}

/** The draft of a paper that waits; null where no such paper does. */
export class GetWaitingDraft extends Query<WaitingDraft | null> {
  constructor(
    readonly sha256: string,
    readonly rights: Rights,
  ) {
    super();
  }
}

@QueryHandler(GetWaitingDraft)
export class GetWaitingDraftHandler implements IQueryHandler<GetWaitingDraft> {
  constructor(
    private readonly papers: ReadPapers,
    private readonly recorder: Recorder,
    private readonly waiting: WaitingPapers,
  ) {}

  async execute({ sha256, rights }: GetWaitingDraft): Promise<WaitingDraft | null> {
    const paper = await this.waiting.find(sha256);
    if (paper === null) return null;
    const read = await this.papers.of(paper);
    if (!read.ok) return { paper, notRead: read.refusal.message };
    const { name, mediaType } = paper;
    const plan = await this.recorder.preview(read.draft, { sha256, name, mediaType }, saidOf(paper), rights);
    return { paper, draft: read.draft, plan };
  }
}
