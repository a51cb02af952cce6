import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Clock } from '#libs/kernel/clock.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { BadCursor } from '#libs/read-models/bad-cursor.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import type { View } from '#libs/read-models/view.js';
import { Problem } from '../problems/problem.js';
import { CLOCK } from '#libs/platform/tokens.js';

/** An answer with the position and the day in London that it speaks for. */
export interface Told<T> {
  readonly position: Position;
  readonly day: PlainDate;
  readonly value: T;
}

/** Any question to the read models as they are now, or as soon as they hold `minPosition`. */
export class Ask<T> extends Query<Told<T>> {
  constructor(
    readonly question: (view: View, day: PlainDate) => Promise<T>,
    readonly minPosition: Position | null,
  ) {
    super();
  }
}

const WAIT_MS = 5000;

const badCursor = (error: BadCursor) =>
  new Problem('invalid-parameter', error.message, { errors: [{ field: 'cursor', message: error.message }] });

@QueryHandler(Ask)
export class AskHandler implements IQueryHandler<Ask<unknown>> {
  constructor(
    private readonly readModel: ReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ question, minPosition }: Ask<unknown>): Promise<Told<unknown>> {
    if (minPosition !== null) await this.waitFor(minPosition);
    const on = this.clock.today();
    const { position, value } = await this.readModel
      .view({ known: null, on }, (view) => question(view, on))
      .catch((error: unknown) => {
        throw error instanceof BadCursor ? badCursor(error) : error;
      });
    return { position, day: on, value };
  }

  private async waitFor(position: Position): Promise<void> {
    if (await this.readModel.waitFor(position, WAIT_MS)) return;
    const reached = await this.readModel.position();
    throw new Problem(
      'not-yet-projected',
      `The read models are at position ${reached}, before ${position}. Ask again in a moment.`,
      {},
      { 'Retry-After': '2', 'Event-Position': String(reached) },
    );
  }
}
