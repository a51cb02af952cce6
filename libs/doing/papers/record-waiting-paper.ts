import { Inject } from '@nestjs/common';
import { Command, CommandHandler, Query, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { importId as identifyImport } from '#libs/application/identity.js';
import { loadImport } from '#libs/application/recording/import-log.js';
import { Recorder } from '#libs/application/recording/recorder.js';
import { systemIds } from '#libs/application/system.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Position } from '#libs/kernel/position.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import { WaitingPapers } from '#libs/waiting-papers/index.js';
import type { Author } from '../author.js';
import { ReadPapers } from './read-papers.js';
import { Recordings, type RecordingProgress } from './recordings.js';
import { saidOf } from './said.js';

/** `reached`: read models that stand there show the import. */
export type RecordingStarted =
  | { readonly ok: true; readonly importId: string; readonly reached: Position }
  | { readonly ok: false; readonly refusal: Pick<Refusal, 'message' | 'field'> };

/** Record a paper that waits, in the background. Asked for twice, it is recorded once. */
export class RecordWaitingPaper extends Command<RecordingStarted> {
  constructor(
    readonly sha256: string,
    readonly reason: string | null,
    readonly by: Author,
  ) {
    super();
  }
}

@CommandHandler(RecordWaitingPaper)
export class RecordWaitingPaperHandler implements ICommandHandler<RecordWaitingPaper> {
  constructor(
    private readonly papers: ReadPapers,
    private readonly recorder: Recorder,
    private readonly recordings: Recordings,
    private readonly waiting: WaitingPapers,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async execute({ sha256, reason, by }: RecordWaitingPaper): Promise<RecordingStarted> {
    const paper = await this.waiting.find(sha256);
    if (paper === null) return this.begunBefore(sha256);
    const read = await this.papers.of(paper);
    if (!read.ok) return read;
    const { name, mediaType } = paper;
    const confirmation = { ...by, ...saidOf(paper), reason };
    const begun = await this.recorder.begin(read.draft, { sha256, name, mediaType }, confirmation);
    if (!begun.ok) return begun;
    await this.waiting.remove(sha256);
    const { importId } = begun;
    this.recordings.start(importId);
    return this.begunBefore(sha256);
  }

  private async begunBefore(sha256: string): Promise<RecordingStarted> {
    const importId = identifyImport(systemIds, sha256);
    const { accepted } = await loadImport(this.store, importId);
    if (accepted === null) return { ok: false, refusal: { message: 'No such paper waits: bring it in again.' } };
    return { ok: true, importId, reached: accepted.position };
  }
}

/** How far an import is that this process is recording; null where it is not. */
export class GetRecordingProgress extends Query<RecordingProgress | null> {
  constructor(readonly importId: string) {
    super();
  }
}

@QueryHandler(GetRecordingProgress)
export class GetRecordingProgressHandler implements IQueryHandler<GetRecordingProgress> {
  constructor(private readonly recordings: Recordings) {}

  execute({ importId }: GetRecordingProgress): Promise<RecordingProgress | null> {
    return Promise.resolve(this.recordings.progressOf(importId));
  }
}
