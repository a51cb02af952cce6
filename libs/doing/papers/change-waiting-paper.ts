import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WaitingPapers, type WaitingPaper } from '#libs/waiting-papers/index.js';

/** Say something else of a paper that waits, or drop other things of its draft. */
export class ChangeWaitingPaper extends Command<void> {
  constructor(readonly to: Pick<WaitingPaper, 'sha256' | 'said' | 'dropped'>) {
    super();
  }
}

@CommandHandler(ChangeWaitingPaper)
export class ChangeWaitingPaperHandler implements ICommandHandler<ChangeWaitingPaper> {
  constructor(private readonly waiting: WaitingPapers) {}

  execute({ to }: ChangeWaitingPaper): Promise<void> {
    return this.waiting.change(to);
  }
}

/** Put away a paper that waits: nobody is going to record it. Its bytes stay. */
export class PutPaperAway extends Command<void> {
  constructor(readonly sha256: string) {
    super();
  }
}

@CommandHandler(PutPaperAway)
export class PutPaperAwayHandler implements ICommandHandler<PutPaperAway> {
  constructor(private readonly waiting: WaitingPapers) {}

  execute({ sha256 }: PutPaperAway): Promise<void> {
    return this.waiting.remove(sha256);
  }
}
