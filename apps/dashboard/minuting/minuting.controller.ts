import { BadRequestException, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { MeetingToMinute } from '#libs/asking/questions/minuting.js';
import { MEETING } from '#libs/domain/meeting/moves.js';
import type { Author } from '#libs/doing/author.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { faultsOf } from '../forms/faults.js';
import { Forms } from '../forms/forms.js';
import { toldOf } from '../forms/read-fields.js';
import type { Typed } from '../forms/sent.js';
import { Pages } from '../frame/pages.js';
import { minutePage, type MinutesSent } from './minute-page.js';
import { RecordingMinutes } from './recording-minutes.js';
import { besideItsRow, minutesTyped, newRows } from './typed-minutes.js';

/** The status of a page whose form is wrong. */
const WRONG = 422;

/** The page on which a meeting is minuted. */
@Controller()
@UseFilters(PageErrors)
export class MinutingController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly recording: RecordingMinutes,
  ) {}

  @Get('meetings/:id/minute')
  async minute(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const kept = await this.forms.keptFor(request);
    const sent = kept === null ? undefined : { typed: kept.typed, faults: [], checked: null };
    return this.pages.show(minutePage(id, sent), request, response);
  }

  @Post('meetings/:id/minute')
  async sent(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const { who, typed } = await this.forms.received(request, 'minutes-form');
    const by = await this.forms.authorFor(who, request, { kind: 'minutes', move: 'MinuteMeeting' });
    const toMinute = await this.recording.meeting(id, who.personId);
    const sent = await this.next(toMinute, typed, by);
    if (typeof sent === 'string') return this.forms.leadTo(response, sent);
    return this.pages.show(minutePage(id, sent), request, response, sent.faults.length > 0 ? WRONG : 200);
  }

  /** The form as it comes back, or the page to go on to. */
  private async next(toMinute: MeetingToMinute, typed: Typed, by: Author): Promise<MinutesSent | string> {
    const { go = '' } = typed;
    switch (go) {
      case 'hold':
        return this.held(toMinute, typed, by);
      case 'add':
        return { typed: { ...typed, new: String(newRows(typed).length + 1) }, faults: [], checked: null };
      case 'change':
        return { typed, faults: [], checked: null };
      case 'check':
      case 'record':
        return this.recorded(toMinute, typed, by, go === 'check');
      default:
        throw new BadRequestException('This is not what the form of the page sends.');
    }
  }

  private async held(toMinute: MeetingToMinute, typed: Typed, by: Author): Promise<MinutesSent | string> {
    const page = `/meetings/${toMinute.meeting.id}/minute`;
    if (toMinute.meeting.state.heldOn !== null) return page;
    const { told, faults } = toldOf(MEETING.moves.HoldMeeting.fields, typed);
    if (faults.length > 0) return { typed, faults, checked: null };
    const outcome = await this.recording.hold(toMinute, String(told['on']), by);
    if (!outcome.ok) return { typed, faults: faultsOf(outcome.refusal), checked: null };
    await this.forms.waitFor(outcome.reached);
    return page;
  }

  private async recorded(
    toMinute: MeetingToMinute,
    typed: Typed,
    by: Author,
    preview: boolean,
  ): Promise<MinutesSent | string> {
    const read = minutesTyped(toMinute, typed);
    const done = `/meetings/${toMinute.meeting.id}/minute?done=yes`;
    // It was sent twice: all of it is minuted already.
    if (read.isEmpty && !preview && toMinute.minutes !== null) return done;
    if (read.faults.length > 0) return { typed, faults: read.faults, checked: null };
    const outcome = await this.recording.record(toMinute, read.told, by, preview);
    if (!outcome.ok) {
      const faults = faultsOf(outcome.refusal).map((each) => besideItsRow(read, each));
      return { typed, faults, checked: null };
    }
    if (preview) return { typed, faults: [], checked: read.told };
    await this.forms.waitFor(outcome.reached);
    return done;
  }
}
