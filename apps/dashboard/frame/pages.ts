import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Response } from 'express';
import { CLOCK, PEOPLE } from '#libs/platform/tokens.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { People } from '#libs/kernel/people.js';
import { readProjectionHealth } from '#libs/read-models/health.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import type { View } from '#libs/read-models/view.js';
import { dateInWords } from '../words/dates.js';
import { askedOf, type Asked, type RawQuery } from './asked.js';
import { render } from './render.js';

/** What a page has to work with while it is made. */
export interface Asking extends Asked {
  readonly view: View;
  readonly people: People;
}

/** Answers a request with a page: asks the read models at the request's point, renders, and says what it speaks for. */
@Injectable()
export class Pages {
  constructor(
    private readonly readModel: ReadModel,
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PEOPLE) private readonly people: People,
  ) {}

  /** `modelOf` makes what the template shows; the ETag of the answer is Express's own, of its bytes. */
  async answer(
    query: RawQuery,
    response: Response,
    template: string,
    modelOf: (asking: Asking) => Promise<object>,
  ): Promise<void> {
    const asked = askedOf(query, this.clock);
    const { position, value } = await this.readModel.view(asked.point, (view) =>
      modelOf({ ...asked, view, people: this.people }),
    );
    const spokenFor = { position: String(position), day: dateInWords(asked.point.on) };
    const stopped = (await readProjectionHealth(this.db)).filter(({ status }) => status === 'stopped');
    response
      .set('Cache-Control', 'no-cache')
      .set('Event-Position', spokenFor.position)
      .type('html')
      .send(render(template, { ...value, links: asked.links, spokenFor, stopped }));
  }
}
