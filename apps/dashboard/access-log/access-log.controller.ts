import { Controller, Get, Inject, NotAcceptableException, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACCESS_KINDS, AccessEntries, AccessLog, CAUSES } from '#libs/access-log/index.js';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import type { Reader, Readers } from '#libs/asking/reader.js';
import { mayReadAccessLog } from '#libs/domain/rights/reading-access-log.js';
import type { Presented } from '#libs/identity/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK, GUEST, READERS } from '#libs/platform/tokens.js';
import { dateInWords } from '#libs/words/dates.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { refuseUnknown } from '../frame/known-parameters.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';
import { signedInAs } from '../sign-in/signed-in-as.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { accessAsked, TAKES, type AccessAsked } from './asked.js';
import { accessShown, CAUSE_IN_WORDS, KIND_IN_WORDS } from './words.js';

const PER_PAGE = 50;

const choices = <T extends string>(all: readonly T[], inWords: Readonly<Record<T, string>>, chosen: T | undefined) => [
  { value: '', text: 'All' },
  ...all.map((value) => ({ value, text: inWords[value], selected: value === chosen })),
];

/** The access log, for those who may read it. It is no page of the record: it has no moment, and no position. */
@Controller()
@UseFilters(PageErrors)
export class AccessLogPageController {
  constructor(
    private readonly entries: AccessEntries,
    private readonly accessLog: AccessLog,
    private readonly who: WhoIsHere,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NamesOfPeople,
    @Inject(GUEST) private readonly guest: Reader,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Get('access-log')
  async show(@Req() request: Request, @Res() response: Response) {
    if (!request.accepts('html')) throw new NotAcceptableException('This page is answered as text/html.');
    refuseUnknown(request.query, request.path, TAKES);
    response.set('Cache-Control', 'no-store');
    const who = await this.who.at(request);
    const reader = who === null ? this.guest : await this.readers.readerOf(who.personId);
    const signedIn = signedInAs(who, reader, request.originalUrl);
    if (who === null) {
      this.accessLog.guestRefused('not-permitted');
      return response.redirect(303, signedIn.href ?? '/sign-in');
    }
    const frame = { links: new Links(), who: signedIn };
    if (reader.is !== 'actor' || !mayReadAccessLog(reader.rights)) {
      await this.accessLog.refused(who.personId, 'not-permitted', 'access-log');
      return response.status(403).type('html').send(render('access-log/not-for-you.njk', frame));
    }
    const asked = accessAsked(request.query, this.clock.today());
    const listed = await this.listed(asked, who, reader);
    return response
      .status(listed === null ? 400 : 200)
      .type('html')
      .send(render('access-log/access-log.njk', { ...frame, title: 'Access log', form: this.form(asked), ...listed }));
  }

  private async listed({ filter, before, typed }: AccessAsked, { personId }: Presented, reader: Reader) {
    if (filter === null) return null;
    await this.accessLog.read(personId, { what: 'access-log', id: null });
    const { items, next } = await this.entries.list(filter, PER_PAGE, before);
    const people = await this.names.for(reader, null);
    const links = new Links();
    const here = { ...typed, day: filter.day };
    return {
      day: dateInWords(filter.day),
      isNarrowed: filter.who !== undefined || filter.kinds !== undefined || filter.cause !== undefined,
      entries: items.map((entry) => {
        const { who, ...shown } = accessShown(entry, people);
        return { ...shown, who: who && { ...who, href: links.accessLog({ day: filter.day, who: who.id }) } };
      }),
      next: next === null ? null : links.accessLog({ ...here, cursor: String(next) }),
      start: before === null ? null : links.accessLog(here),
    };
  }

  private form({ filter, typed }: AccessAsked) {
    return {
      ...typed,
      dayError: filter === null ? 'Enter a day, such as 26 November 2026 or 26/11/2026' : null,
      kinds: choices(ACCESS_KINDS, KIND_IN_WORDS, typed.kind),
      causes: choices(CAUSES, CAUSE_IN_WORDS, typed.cause),
    };
  }
}
