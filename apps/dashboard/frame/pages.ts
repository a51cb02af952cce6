import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Response } from 'express';
import { CLOCK, PEOPLE } from '#libs/platform/tokens.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { People } from '#libs/kernel/people.js';
import type { Position } from '#libs/kernel/position.js';
import { readProjectionHealth } from '#libs/read-models/health.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import type { Moment } from '#libs/read-models/moment.js';
import type { Point } from '#libs/read-models/point.js';
import { type Restoration, Restorations } from '#libs/restorations/index.js';
import type { View } from '#libs/read-models/view.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { askedOf, type Asked, type RawQuery } from './asked.js';
import { momentBar } from './moment-bar.js';
import { LostPosition, NotReached } from './not-reached.js';
import { render } from './render.js';

/** How long a page waits for a position that somebody has from elsewhere, in milliseconds. */
const WAIT_MS = 5000;

/** What a page has to work with while it is made. */
export interface Asking extends Asked {
  readonly view: View;
  /** What the moment came to. */
  readonly point: Point;
  /** The record as known now, on the same day. */
  readonly whole: View;
  /** The other moments that the page asked to have beside its own, in their order. */
  readonly beside: readonly View[];
  readonly people: People;
  readonly restorations: readonly Restoration[];
}

/** Answers a request with a page: asks the read models at the request's point, renders, and says what it speaks for. */
@Injectable()
export class Pages {
  constructor(
    private readonly readModel: ReadModel,
    private readonly db: DataSource,
    private readonly restorations: Restorations,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PEOPLE) private readonly people: People,
  ) {}

  /**
   * `modelOf` makes what the template shows, `beside` names other moments that it needs in the same snapshot; the ETag of
   * the answer is Express's own, of its bytes.
   */
  async answer(
    query: RawQuery,
    response: Response,
    template: string,
    modelOf: (asking: Asking) => Promise<object>,
    beside: (asked: Asked) => readonly Moment[] = () => [],
  ): Promise<void> {
    const asked = askedOf(query, this.clock);
    const { moment } = asked;
    const moments = [moment, { known: null, on: moment.on }, ...beside(asked)];
    const restorations = await this.restorations.all();
    for (const { known } of moments) if (typeof known === 'bigint') await this.waitFor(known);
    const told = await this.readModel.views(moments, async ([view, whole, ...others]) => ({
      model: await modelOf({
        ...asked,
        view: view!,
        point: view!.point,
        whole: whole!,
        beside: others,
        people: this.people,
        restorations,
      }),
      position: view!.point.known,
      knownAt: await view!.knownAt(),
    }));
    const { model, position, knownAt } = told.value;
    const spokenFor = {
      position: String(position ?? told.position),
      day: dateInWords(moment.on),
      recorded: knownAt === null ? null : instantInWords(knownAt),
    };
    const stopped = (await readProjectionHealth(this.db)).filter(({ status }) => status === 'stopped');
    response
      .set('Cache-Control', 'no-cache')
      .set('Event-Position', spokenFor.position)
      .type('html')
      .send(
        render(template, {
          ...model,
          links: asked.links,
          moment: momentBar(asked, response.req.path, knownAt),
          spokenFor,
          stopped,
        }),
      );
  }

  private async waitFor(position: Position): Promise<void> {
    const restoration = await this.restorations.thatLost(position);
    if (restoration) throw new LostPosition(position, restoration);
    if (await this.readModel.waitFor(position, WAIT_MS)) return;
    throw new NotReached(position, await this.readModel.position());
  }
}
