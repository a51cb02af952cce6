import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { TakeTrackerPaper } from '#libs/asking/questions/tracker-paper.js';
import type { Reader, Readers } from '#libs/asking/reader.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK, GUEST, READERS } from '#libs/platform/tokens.js';
import { fileOf } from '#libs/tracker-paper/files/files-of.js';
import type { TrackerFile } from '#libs/tracker-paper/paper.js';
import { requestOf } from '../frame/asked.js';
import { refuseUnknown } from '../frame/known-parameters.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { refuseOtherOrder } from './tracker-page.js';

/** A paper needs nothing but its own style; whatever else somebody wrote into it stays words. */
const ALONE =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The files of a tracker's draft, made of the moment that their address names. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly bus: QueryBus,
    private readonly who: WhoIsHere,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(GUEST) private readonly guest: Reader,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  async send(meetingId: string, is: TrackerFile['is'], request: Request, response: Response): Promise<void> {
    const { query, path } = request;
    refuseUnknown(query, path, ['order']);
    refuseOtherOrder(query);
    const { at } = requestOf(query, path, this.clock);
    const who = await this.who.at(request);
    const reader = who === null ? this.guest : await this.readers.readerOf(who.personId);
    const { value: paper, position } = await this.bus.execute(new TakeTrackerPaper({ reader, at }, { meetingId }));
    const file = await fileOf(paper, is);
    response
      .set('Cache-Control', who === null ? 'no-cache' : 'no-store')
      .vary('Cookie')
      .set('Event-Position', String(position))
      .set('Content-Security-Policy', ALONE)
      .set('Content-Disposition', `${is === 'html' ? 'inline' : 'attachment'}; filename="${file.name}"`)
      .type(file.mediaType)
      .send(file.bytes);
  }
}
