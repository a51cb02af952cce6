import { BadRequestException, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { MinutesToCorrect } from '#libs/asking/questions/minuting.js';
import type { Author } from '#libs/doing/author.js';
import { isId } from '#libs/kernel/stream-id.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { CarryingOut } from '../forms/carrying-out.js';
import { faultsOf } from '../forms/faults.js';
import { Forms } from '../forms/forms.js';
import type { Typed } from '../forms/sent.js';
import { Pages } from '../frame/pages.js';
import { correctPage, type CorrectionsSent, type Correcting } from './correct-page.js';
import { RecordingMinutes } from './recording-minutes.js';
import { correctionsTyped, type CorrectionsTyped } from './typed-corrections.js';
import { besideItsRow } from './typed-minutes.js';

/** The status of a page whose form is wrong. */
const WRONG = 422;

const HOW = ['correct', 'agree'] as const satisfies readonly Correcting[];
const MOVE: Readonly<Record<Correcting, 'CorrectMinutes' | 'AgreeMinutes'>> = {
  correct: 'CorrectMinutes',
  agree: 'AgreeMinutes',
};

const howIn = ({ path }: Request): Correcting => HOW.find((each) => path.endsWith(`/${each}`)) ?? 'correct';

/** The pages on which minutes are corrected, and agreed by a later meeting. */
@Controller()
@UseFilters(PageErrors)
export class CorrectingMinutesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly recording: RecordingMinutes,
    private readonly carrying: CarryingOut,
  ) {}

  @Get(HOW.map((how) => `minutes/:id/${how}`))
  async page(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const kept = await this.forms.keptFor(request);
    const sent = { typed: kept?.typed ?? {}, faults: [], checked: null };
    return this.pages.show(correctPage(id, howIn(request), sent), request, response);
  }

  /** The page that every move has leads to the one of its own. */
  @Get(HOW.map((how) => `minutes/:id/do/${how}`))
  leadOn(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return response.redirect(302, `/minutes/${encodeURIComponent(id)}/${howIn(request)}`);
  }

  @Post(HOW.map((how) => `minutes/:id/${how}`))
  async sent(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const how = howIn(request);
    const { who, typed } = await this.forms.received(request, 'minutes-form');
    const by = await this.forms.authorFor(who, request, { kind: 'minutes', move: MOVE[how] });
    const found = await this.recording.minutes(id, who.personId);
    const sent = await this.next(how, found, typed, by);
    if (typeof sent === 'string') return this.forms.leadTo(response, sent);
    return this.pages.show(correctPage(id, how, sent), request, response, sent.faults.length > 0 ? WRONG : 200);
  }

  private async next(
    how: Correcting,
    found: MinutesToCorrect,
    typed: Typed,
    by: Author,
  ): Promise<CorrectionsSent | string> {
    const { go } = typed;
    if (go === 'change') return { typed, faults: [], checked: null };
    if (go !== 'check' && go !== 'record')
      throw new BadRequestException('This is not what the form of the page sends.');
    const read = correctionsTyped(found, typed);
    const page = `/minutes/${found.minutes.id}`;
    if (go === 'record' && isRecordedAlready(how, found, read, typed)) return page;
    const told = { ...read.told, ...(how === 'agree' && { meetingId: typed['meetingId'] ?? '' }) };
    const faults = [...read.faults, ...lacking(how, read, typed)];
    if (faults.length > 0) return { typed, faults, checked: null };
    const wanted = {
      kind: 'minutes' as const,
      id: found.minutes.id,
      type: MOVE[how],
      told,
      act: { reason: read.reason },
    };
    const { outcome } = await this.carrying.run({ ...wanted, typed }, by, go === 'check');
    if (!outcome.ok) {
      const refused = faultsOf(outcome.refusal).map((each) => besideItsCorrection(read, each));
      return { typed, faults: refused, checked: null };
    }
    if (go === 'check') return { typed, faults: [], checked: read.changes };
    await this.forms.waitFor(outcome.reached);
    return page;
  }
}

const correctsNothing = ({ told }: CorrectionsTyped): boolean => told.corrections.length + told.tracker.length === 0;

/** A form that is sent twice is recorded once: the minutes read then as it says. */
const isRecordedAlready = (
  how: Correcting,
  { minutes: { state } }: MinutesToCorrect,
  read: CorrectionsTyped,
  typed: Typed,
): boolean =>
  correctsNothing(read) &&
  (how === 'agree'
    ? state.agreedBy !== null && state.agreedBy.meetingId === typed['meetingId']
    : [...state.resolutions, ...state.tracker].some(({ corrections }) => corrections.length > 0));

const lacking = (how: Correcting, read: CorrectionsTyped, typed: Typed) => {
  const { reason } = read;
  const corrects = !correctsNothing(read);
  return [
    ...(how === 'agree' && !isId(typed['meetingId'] ?? '')
      ? [{ field: 'meetingId', message: 'Choose the meeting that agreed them.' }]
      : []),
    ...(how === 'correct' && !corrects
      ? [{ field: null, message: 'Nothing is otherwise than it is recorded: change what is to be corrected.' }]
      : []),
    ...(corrects && reason === null ? [{ field: 'reason', message: 'Say why they are corrected.' }] : []),
  ];
};

/** Corrections are refused by their places in what was told, as resolutions are. */
const besideItsCorrection = (read: CorrectionsTyped, fault: Parameters<typeof besideItsRow>[1]) => {
  const { field } = fault;
  if (field === 'meetingId' || field === 'reason') return fault;
  return besideItsRow(read, { ...fault, field: field?.replace(/^corrections/, 'resolutions') ?? null });
};
