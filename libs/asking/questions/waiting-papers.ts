import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { WaitingPapers, type WaitingPaper } from '#libs/waiting-papers/index.js';
import { allow } from '../allowed.js';
import { Asking, type Answer } from '../ask.js';
import { Question } from '../question.js';

/** The papers whose drafts wait to be confirmed, that which has waited longest first. They are no part of the record. */
export class ListWaitingPapers extends Question<readonly WaitingPaper[]> {}

@QueryHandler(ListWaitingPapers)
export class ListWaitingPapersHandler implements IQueryHandler<ListWaitingPapers> {
  constructor(
    private readonly asking: Asking,
    private readonly waiting: WaitingPapers,
  ) {}

  async execute({ asked }: ListWaitingPapers): Promise<Answer<readonly WaitingPaper[]>> {
    const question = allow(asked.reader, ListWaitingPapers.name);
    return this.asking.ask(asked, { question, thing: null, kind: null }, () => this.waiting.all());
  }
}

export const handlers = [ListWaitingPapersHandler];
