import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { BadCursor } from '#libs/read-models/bad-cursor.js';
import type { Moment } from '#libs/read-models/moment.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import type { View } from '#libs/read-models/view.js';
import { Restorations } from '#libs/restorations/index.js';
import { Problem } from '../problems/problem.js';
import { refuseLost } from './lost-position.js';

/** An answer and what it speaks for: a day in London, as known at a position, whose last event was recorded then. */
export interface Told<T> {
  readonly position: Position;
  readonly on: PlainDate;
  readonly knownAt: Instant | null;
  readonly value: T;
}

/** Puts a question to the record at a moment; `now` is the record as known now, on the same day. */
export type Questioning<T> = (view: View, now: View) => Promise<T>;

/** Any question to the read models at a moment, as soon as they hold `minPosition`. */
export class Ask<T> extends Query<Told<T>> {
  constructor(
    readonly question: Questioning<T>,
    readonly moment: Moment,
    readonly minPosition: Position | null,
  ) {
    super();
  }
}

const WAIT_MS = 5000;

/** What went wrong with a question, as the API tells it. */
export const asProblem = (error: unknown): unknown =>
  error instanceof BadCursor
    ? new Problem('invalid-parameter', error.message, { errors: [{ field: 'cursor', message: error.message }] })
    : error;

/** Waits some seconds until the read models hold the position. Throws a `Problem` when they do not. */
export const waitFor = async (readModel: ReadModel, position: Position): Promise<void> => {
  if (await readModel.waitFor(position, WAIT_MS)) return;
  const reached = await readModel.position();
  throw new Problem(
    'not-yet-projected',
    `The read models are at position ${reached}, before ${position}. Ask again in a moment.`,
    {},
    { 'Retry-After': '2', 'Event-Position': String(reached) },
  );
};

/** Both must be held: what the reader must see, and the position that is asked about. */
const needed = ({ moment: { known }, minPosition }: Ask<unknown>): Position | null =>
  typeof known === 'bigint' && (minPosition === null || known > minPosition) ? known : minPosition;

@QueryHandler(Ask)
export class AskHandler implements IQueryHandler<Ask<unknown>> {
  constructor(
    private readonly readModel: ReadModel,
    private readonly restorations: Restorations,
  ) {}

  async execute(ask: Ask<unknown>): Promise<Told<unknown>> {
    const { question, moment } = ask;
    await refuseLost(this.restorations, [ask.minPosition, typeof moment.known === 'bigint' ? moment.known : null]);
    const position = needed(ask);
    if (position !== null) await waitFor(this.readModel, position);
    const told = await this.readModel
      .views([moment, { known: null, on: moment.on }], async ([view, now]) => ({
        value: await question(view!, now!),
        knownAt: await view!.knownAt(),
        known: view!.point.known,
      }))
      .catch((error: unknown) => {
        throw asProblem(error);
      });
    const { value, knownAt, known } = told.value;
    return { position: known ?? told.position, on: moment.on, knownAt, value };
  }
}
