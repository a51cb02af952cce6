import type { Type } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow } from './allowed.js';
import { Asking, type Answer, type Asked, type Snapshot } from './ask.js';
import type { Subject } from './subject.js';

/** A question by its name, as it goes over the QueryBus: who asks about which moment, and what. */
export class Question<T, About = object> extends Query<Answer<T>> {
  constructor(
    readonly asked: Asked,
    readonly about: About,
  ) {
    super();
  }
}

/** Of which thing it is asked, if of one: as its kind and id, or as `named`. */
const thingIn = (about: unknown): Subject['thing'] => {
  const { named = about } = about as { readonly named?: unknown };
  const { kind, id } = (named ?? {}) as { readonly kind?: unknown; readonly id?: unknown };
  return typeof kind === 'string' && typeof id === 'string' ? { kind, id } : null;
};

const kindIn = (about: unknown): string | null => {
  const { kind } = about as { readonly kind?: unknown };
  return typeof kind === 'string' ? kind : null;
};

/** Whether it asks from a cursor on. */
const goesOn = (about: unknown): boolean => {
  const { page } = about as { readonly page?: { readonly cursor?: unknown } };
  return typeof page?.cursor === 'string';
};

/** The handler of one question: reads its answer in the snapshot of its moment. */
export const answers = <T, About>(
  question: new (asked: Asked, about: About) => Question<T, About>,
  answer: (about: About, snapshot: Snapshot) => Promise<T>,
): Type<IQueryHandler> => {
  @QueryHandler(question)
  class Handler {
    constructor(private readonly asking: Asking) {}

    async execute({ asked, about }: Question<T, About>): Promise<Answer<T>> {
      const name = allow(asked.reader, question.name);
      const subject = { question: name, thing: thingIn(about), kind: kindIn(about), goesOn: goesOn(about) };
      return this.asking.ask(asked, subject, (snapshot) => answer(about, snapshot));
    }
  }
  return Object.defineProperty(Handler, 'name', { value: `${question.name}Handler` });
};
