import { Injectable } from '@nestjs/common';
import { Query } from '@nestjs/cqrs';
import { Asking, type Answer, type Asked, type Snapshot } from './ask.js';

/** A question by its name, as it goes over the QueryBus: who asks what about which moment. */
export abstract class Question<T> extends Query<Answer<T>> {
  constructor(readonly asked: Asked) {
    super();
  }
}

type ValueOf<Q> = Q extends Question<infer T> ? T : never;

/** Answers the questions of one name, in the snapshot of their moment. */
@Injectable()
export abstract class QuestionHandler<Q extends Question<unknown>> {
  constructor(private readonly asking: Asking) {}

  execute(question: Q): Promise<Answer<ValueOf<Q>>> {
    return this.asking.ask(question.asked, (snapshot) => this.answer(question, snapshot));
  }

  protected abstract answer(question: Q, snapshot: Snapshot): Promise<ValueOf<Q>>;
}
