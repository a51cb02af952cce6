import { Inject, Injectable, NotAcceptableException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Asked, SpokenFor } from '#libs/asking/ask.js';
import type { MomentAsked } from '#libs/asking/moment.js';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import type { Question } from '#libs/asking/question.js';
import { QuestionRefused } from '#libs/asking/refusals.js';
import type { Reader, Readers } from '#libs/asking/reader.js';
import { SystemHealth } from '#libs/health/system-health.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { People } from '#libs/kernel/people.js';
import { CLOCK, GUEST, PUBLIC_URL, READERS } from '#libs/platform/tokens.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { NotAnyMore } from '../errors/not-any-more.js';
import { alarmsBanner } from './alarms-banner.js';
import { requestOf, type PageRequest } from './asked.js';
import { behindIn } from './behind.js';
import { refuseUnknown, refuseUnknownNow, withNamesOfToday, type Formerly } from './known-parameters.js';
import { exactAddress } from './exact-address.js';
import { momentBar } from './moment-bar.js';
import { render } from './render.js';
import { tidiedAddress, type Tidied } from './tidied.js';
import { KeptForms } from '../forms/kept-forms.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { signedInAs } from '../sign-in/signed-in-as.js';

/** Who looks at a page; `token`: of the forms of their session, null for a guest. */
interface Here {
  readonly reader: Reader;
  readonly token: string | null;
}

/** What a page has to word its answer with: what was asked, what the answer speaks for, and how to call people. */
export interface Page extends PageRequest, SpokenFor {
  /** What it speaks for at the moment that was compared with; the same where there is none. */
  readonly against: SpokenFor;
  readonly people: People;
  readonly here: Here;
}

/** A page: the question that it asks, and how it words the answer, which `template` shows. */
export interface PageOf<T, B = undefined> {
  readonly template: string;
  readonly question: (asked: Asked, request: PageRequest) => Question<T>;
  /** What is read beside the record for an answer: the bytes of a document, who can be chosen. */
  readonly beside?: (value: T, reader: Reader) => Promise<B>;
  readonly model: (page: Page, value: T, beside: B) => object;
  /** The parameters of its address beside those of its moment, and that by which a form comes back to it. */
  readonly takes: readonly string[];
  /** It is of now alone: its address names no moment, and there is no other to turn to. */
  readonly ofNow?: true;
  /** In how many seconds the page looks again by itself; null where it does not. */
  readonly refresh?: (value: T, request: PageRequest) => number | null;
  /** How its address is kept tidy, which its form fills with whatever is in its fields. */
  readonly tidied?: Tidied;
  /** Names that parameters had before. */
  readonly formerly?: Formerly;
  /** The moment that it compares with its own. */
  readonly against?: (request: PageRequest) => MomentAsked;
}

/** Answers a request with a page: asks its question, renders, and says what it speaks for. */
@Injectable()
export class Pages {
  constructor(
    private readonly bus: QueryBus,
    private readonly health: SystemHealth,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NamesOfPeople,
    private readonly who: WhoIsHere,
    private readonly kept: KeptForms,
    @Inject(GUEST) private readonly guest: Reader,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** `status`: of a page with a form that is wrong. The ETag of the answer is Express's own, of its bytes. */
  async show<T, B = undefined>(of: PageOf<T, B>, http: Request, response: Response, status = 200) {
    const { query, path } = http;
    if (!http.accepts('html')) throw new NotAcceptableException('This page is answered as text/html.');
    const { template, question, beside, model, against, takes, ofNow = false, formerly = {} } = of;
    const today = withNamesOfToday(query, path, formerly);
    if (today !== null) return response.redirect(301, today);
    const tidy = of.tidied === undefined ? null : tidiedAddress(query, path, of.tidied);
    if (tidy !== null) return response.redirect(302, tidy);
    const cameBack = this.kept.cameBack(http);
    const allTaken = cameBack === null ? takes : [...takes, 'kept'];
    if (ofNow) refuseUnknownNow(query, allTaken);
    else refuseUnknown(query, path, allTaken);
    const request = requestOf(query, path, this.clock);
    const who = await this.who.at(http);
    const reader = who === null ? this.guest : await this.readers.readerOf(who.personId);
    const asked = { reader, at: request.at, ...(against && { against: against(request) }) };
    const { value, ...answer } = await this.answered(question(asked, request));
    const read = (await beside?.(value, reader)) as B;
    const here = { reader, token: who?.session ?? null };
    const page = {
      ...request,
      ...answer,
      against: answer.against ?? answer,
      people: await this.names.for(reader, answer.position),
      here,
    };
    const again = of.refresh?.(value, request) ?? null;
    if (again !== null) response.set('Refresh', String(again));
    const spokenFor = {
      position: String(answer.position),
      day: dateInWords(answer.day),
      recorded: answer.knownAt === null ? null : instantInWords(answer.knownAt),
    };
    const look = await this.health.lookAtRecord();
    // An alarm names what it is of.
    const alarms = asked.reader.is === 'public' ? null : alarmsBanner(look.alarms, request.links);
    const behind = behindIn(look);
    response
      .status(status)
      // Who is signed in is on the page: it is kept nowhere.
      .set('Cache-Control', who === null ? 'no-cache' : 'no-store')
      .vary('Cookie')
      .set('Event-Position', spokenFor.position)
      .type('html')
      .send(
        render(template, {
          ...model(page, value, read),
          links: request.links,
          moment: ofNow ? null : momentBar(request, path, answer),
          exact: ofNow ? null : exactAddress(request, path, this.publicUrl, answer, answer.against ?? null),
          spokenFor,
          alarms,
          behind,
          cameBack,
          who: signedInAs(who, reader, http.originalUrl),
        }),
      );
  }

  /** Who withdrew what is there no more is told by name, to who reads names. */
  private async answered<T>(question: Question<T>) {
    try {
      return await this.bus.execute(question);
    } catch (error) {
      if (!(error instanceof QuestionRefused) || error.refusal.is !== 'withdrawn') throw error;
      const people = await this.names.for(question.asked.reader, null);
      throw new NotAnyMore(error.refusal, people, { cause: error });
    }
  }
}
