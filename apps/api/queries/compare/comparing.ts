import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Moment } from '#libs/read-models/moment.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import type { View } from '#libs/read-models/view.js';
import { Restorations } from '#libs/restorations/index.js';
import { asProblem, waitFor } from '../ask.js';
import { refuseLost } from '../lost-position.js';

/** What one point speaks for: a day in London, as known at a position, whose last event was recorded then. */
export interface PointTold {
  readonly on: PlainDate;
  readonly position: Position;
  readonly recordedAt: Instant | null;
}

export interface Compared<T> {
  readonly from: PointTold;
  readonly to: PointTold;
  readonly value: T;
}

/** A question to the record at two moments of one snapshot; `now` is the record as known now. */
export type Comparing<T> = (from: View, to: View, now: View) => Promise<T>;

export class Compare<T> extends Query<Compared<T>> {
  constructor(
    readonly question: Comparing<T>,
    readonly from: Moment,
    readonly to: Moment,
    /** Positions that the read models must hold first. */
    readonly needed: readonly Position[],
  ) {
    super();
  }
}

@QueryHandler(Compare)
export class CompareHandler implements IQueryHandler<Compare<unknown>> {
  constructor(
    private readonly readModel: ReadModel,
    private readonly restorations: Restorations,
  ) {}

  async execute({ question, from, to, needed }: Compare<unknown>): Promise<Compared<unknown>> {
    await refuseLost(this.restorations, needed);
    for (const position of needed) await waitFor(this.readModel, position);
    const told = await this.readModel
      .views([from, to, { known: null, on: to.on }], async ([a, b, now]) => ({
        value: await question(a!, b!, now!),
        recordedAt: [await a!.knownAt(), await b!.knownAt()] as const,
      }))
      .catch((error: unknown) => {
        throw asProblem(error);
      });
    const { value, recordedAt } = told.value;
    const point = (n: 0 | 1): PointTold => ({
      on: told.points[n]!.on,
      position: told.points[n]!.known ?? told.position,
      recordedAt: recordedAt[n],
    });
    return { from: point(0), to: point(1), value };
  }
}
