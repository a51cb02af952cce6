import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Answer, Asked, SpokenFor } from '#libs/asking/ask.js';
import { momentOf } from '#libs/asking/moment.js';
import type { Question } from '#libs/asking/question.js';
import type { Reader } from '#libs/asking/reader.js';
import type { Clock } from '#libs/kernel/clock.js';
import { parsePosition } from '#libs/kernel/position.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { Answered } from '../http/answered.js';
import { pointTag } from '../http/tags.js';
import { wordsOf, type CompareDto } from './compare/compare.dto.js';
import type { FreshDto } from './parameters.dto.js';

const positionOf = (digits: string | undefined) => (digits === undefined ? null : parsePosition(digits));

/** Said of a moment that is before everything that is recorded. */
export const begins = ({ recordBegins }: Pick<SpokenFor, 'recordBegins'>) =>
  recordBegins === null ? {} : { recordBegins };

/** Puts questions as the API's parameters ask them. */
@Injectable()
export class Questions {
  constructor(
    private readonly bus: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who asks, and about which moment. Throws `QuestionRefused` for a moment that is none. */
  asked(reader: Reader, { minPosition, ...words }: FreshDto): Asked {
    return { reader, at: momentOf(words, this.clock.today()), minPosition: positionOf(minPosition) };
  }

  /** The same for two moments. */
  compared(reader: Reader, parameters: CompareDto): Asked & Required<Pick<Asked, 'against'>> {
    const moment = (side: 'from' | 'to') => momentOf(wordsOf(parameters, side), this.clock.today(), side);
    const [against, at] = [moment('from'), moment('to')];
    return { reader, at, against, minPosition: positionOf(parameters.minPosition) };
  }

  answer<T>(question: Question<T>): Promise<Answer<T>> {
    return this.bus.execute(question);
  }

  /** An answer whose body holds for one position and one day. */
  async page<T, B extends object>(question: Question<T>, bodyOf: (value: T, answer: Answer<T>) => B) {
    const answer = await this.answer(question);
    const body = { ...bodyOf(answer.value, answer), ...begins(answer) };
    return new Answered(body, { ...answer, tag: pointTag(answer) });
  }
}
