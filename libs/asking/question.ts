import type { Type } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow } from './allowed.js';
import { Asking, type Answer, type Asked, type Snapshot } from './ask.js';
import type { Rows } from '#libs/read-models/generations/rows.js';

/** A question by its name, as it goes over the QueryBus: who asks about which moment, and what. */
export class Question<T, About = object> extends Query<Answer<T>> {
  constructor(
    readonly asked: Asked,
    readonly about: About,
  ) {
    super();
  }
}

/** The handler of one question: reads its answer in the snapshot of its moment. `rows`: where not those of its reader. */
export const answers = <T, About>(
  question: new (asked: Asked, about: About) => Question<T, About>,
  answer: (about: About, snapshot: Snapshot) => Promise<T>,
  rows?: Rows,
): Type<IQueryHandler> => {
  @QueryHandler(question)
  class Handler {
    constructor(private readonly asking: Asking) {}

    async execute({ asked, about }: Question<T, About>): Promise<Answer<T>> {
      allow(asked.reader, question.name);
      return this.asking.ask(asked, (snapshot) => answer(about, snapshot), rows);
    }
  }
  return Object.defineProperty(Handler, 'name', { value: `${question.name}Handler` });
};
