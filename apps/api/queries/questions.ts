import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Clock } from '#libs/kernel/clock.js';
import { parsePosition } from '#libs/kernel/position.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { Answered } from '../http/answered.js';
import { pointTag } from '../http/tags.js';
import { Ask, type Questioning, type Told } from './ask.js';
import { momentOf } from './moment.js';
import type { FreshDto } from './parameters.dto.js';

/** A body that holds for one position and one day. */
export const answerOf = <T extends object>(told: Omit<Told<unknown>, 'value'>, body: T): Answered<T> =>
  new Answered(body, { ...told, tag: pointTag(told.position, told.on) });

/** Puts questions to the read models. */
@Injectable()
export class Questions {
  constructor(
    private readonly bus: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The answer, and whether it is asked about now. */
  async ask<T>(fresh: FreshDto, question: Questioning<T>): Promise<Told<T> & { readonly now: boolean }> {
    const { moment, now } = momentOf(fresh, this.clock);
    const minPosition = fresh.minPosition === undefined ? null : parsePosition(fresh.minPosition);
    return { ...(await this.bus.execute(new Ask(question, moment, minPosition))), now };
  }

  /** An answer that holds for one position and one day. */
  async page<T extends object>(fresh: FreshDto, question: Questioning<T>): Promise<Answered<T>> {
    const { value, ...told } = await this.ask(fresh, question);
    return answerOf(told, value);
  }
}
