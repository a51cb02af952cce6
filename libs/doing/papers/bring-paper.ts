import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recorder } from '#libs/application/recording/recorder.js';
import { DocumentStore } from '#libs/documents/index.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { WaitingPapers, type SaidOfWaiting } from '#libs/waiting-papers/index.js';
import { once } from './once.js';
import { ReadPapers } from './read-papers.js';
import { saidOf } from './said.js';

/** A paper waits to be confirmed, was recorded before, or cannot be recorded: nothing of it is kept then. */
export type Brought =
  | { readonly is: 'waiting'; readonly sha256: string }
  | { readonly is: 'recorded'; readonly importId: string }
  | { readonly is: 'refused'; readonly field: string; readonly message: string };

/** Bring in a paper: it is read, and waits until somebody confirms its draft. */
export class BringPaper extends Command<Brought> {
  constructor(
    readonly file: { readonly bytes: Uint8Array; readonly name: string },
    readonly said: SaidOfWaiting,
    readonly rights: Rights,
  ) {
    super();
  }
}

/** What a person answers on the page of the draft. */
export const isQuestion = ({ code }: Refusal): boolean => code === 'which-body' || code === 'which-authority';

@CommandHandler(BringPaper)
export class BringPaperHandler implements ICommandHandler<BringPaper> {
  constructor(
    private readonly papers: ReadPapers,
    private readonly recorder: Recorder,
    private readonly documents: DocumentStore,
    private readonly waiting: WaitingPapers,
  ) {}

  async execute({ file: { bytes, name }, said, rights }: BringPaper): Promise<Brought> {
    const read = await this.papers.arrived(bytes, name, said.authority);
    if (!read.ok) return { is: 'refused', field: 'document', message: read.refusal.message };
    const { sha256, mediaType } = read.draft.document;
    const document = { sha256, name, mediaType };
    const plan = await this.recorder.preview(read.draft, document, saidOf({ said, dropped: [] }), rights);
    if (!plan.ok && !isQuestion(plan.refusal)) {
      const { field = 'document', message } = plan.refusal;
      return { is: 'refused', field, message };
    }
    if (plan.ok && plan.alreadyRecorded) return { is: 'recorded', importId: plan.importId };
    await this.documents.keep(once(bytes), { name, mediaType });
    const title = read.draft.report?.title ?? name;
    await this.waiting.add({ ...document, title, broughtBy: rights.actor, said });
    return { is: 'waiting', sha256 };
  }
}
