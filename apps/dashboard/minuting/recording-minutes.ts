import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  GetMeetingToMinute,
  GetMinutesToCorrect,
  type MeetingToMinute,
  type MinutesToCorrect,
} from '#libs/asking/questions/minuting.js';
import type { Asked } from '#libs/asking/ask.js';
import type { Readers } from '#libs/asking/reader.js';
import type { Author } from '#libs/doing/author.js';
import { CarryOutMove } from '#libs/doing/carry-out-move.js';
import { EnterThing } from '#libs/doing/enter-thing.js';
import type { CommandOutcome } from '#libs/doing/outcome.js';
import type { Clock } from '#libs/kernel/clock.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { CLOCK, READERS } from '#libs/platform/tokens.js';
import { requestOf } from '../frame/asked.js';
import type { MinutesToRecord } from './told-in-words.js';

/** Records what a page tells of a meeting: minutes are begun by it, or a draft is added to. */
@Injectable()
export class RecordingMinutes {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is before the meeting now. Throws what the question is refused with. */
  async meeting(id: string, person: string): Promise<MeetingToMinute> {
    return (await this.questions.execute(new GetMeetingToMinute(await this.asked(person), { id }))).value;
  }

  async minutes(id: string, person: string): Promise<MinutesToCorrect> {
    return (await this.questions.execute(new GetMinutesToCorrect(await this.asked(person), { id }))).value;
  }

  private async asked(person: string): Promise<Asked> {
    return { reader: await this.readers.readerOf(person), at: requestOf({}, '/', this.clock).at };
  }

  hold({ meeting }: MeetingToMinute, on: string, by: Author): Promise<CommandOutcome> {
    const expected = meeting.revision;
    return this.commands.execute(
      new CarryOutMove({ ...by, kind: 'meeting', id: meeting.id, expected }, 'HoldMeeting', { on }, {}),
    );
  }

  /** What is there already is not minuted twice, so that a form that is sent twice records once. */
  async record(
    { meeting, minutes }: MeetingToMinute,
    told: MinutesToRecord,
    by: Author,
    preview: boolean,
  ): Promise<CommandOutcome> {
    if (minutes !== null) {
      const request = { ...by, kind: 'minutes' as const, id: minutes.id, expected: minutes.revision };
      return this.commands.execute(new CarryOutMove(request, 'AddResolutions', told, {}, preview));
    }
    const entered = await this.commands.execute(
      new EnterThing('minutes', 'MinuteMeeting', { meetingId: meeting.id, ...told }, by, {}, preview),
    );
    return isRefusal(entered) ? { ok: false, refusal: entered } : entered.outcome;
  }
}
