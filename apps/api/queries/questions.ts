import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PlainDate } from '#libs/kernel/event.js';
import { parsePosition } from '#libs/kernel/position.js';
import type { View } from '#libs/read-models/view.js';
import { Answered } from '../http/answered.js';
import { pointTag } from '../http/tags.js';
import { Ask, type Told } from './ask.js';
import type { FreshDto } from './parameters.dto.js';

/** Puts questions to the read models. */
@Injectable()
export class Questions {
  constructor(private readonly bus: QueryBus) {}

  ask<T>({ minPosition }: FreshDto, question: (view: View, day: PlainDate) => Promise<T>): Promise<Told<T>> {
    return this.bus.execute(new Ask(question, minPosition === undefined ? null : parsePosition(minPosition)));
  }

  /** An answer that holds for one position and one day. */
  async page<T extends object>(
    fresh: FreshDto,
    question: (view: View, day: PlainDate) => Promise<T>,
  ): Promise<Answered<T>> {
    const { position, day, value } = await this.ask(fresh, question);
    return new Answered(value, { tag: pointTag(position, day), position });
  }
}
