import type { Type } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ORDER_OF_FOLDING } from '#libs/domain/history/placing/order-name.js';
import type { QuestionName } from '#libs/domain/rights/questions.js';
import { paperOf } from '#libs/tracker-paper/content/paper-of.js';
import type { TrackerPaper } from '#libs/tracker-paper/paper.js';
import { allow } from '../allowed.js';
import { Asking, type Answer } from '../ask.js';
import { NamesOfPeople } from '../names-of-people.js';
import { foundOr } from '../not-there.js';
import { Question } from '../question.js';
import { standsOn, type StandsOn } from '../stands-on.js';
import { readMaterial } from '../tracker/material.js';

/** The tracker of a meeting's body for that meeting, as known at the moment asked for. */
export class GetTrackerPaper extends Question<TrackerPaper, { readonly meetingId: string }> {}

/** The same, with the checkpoint that covers all that it was made of: that is no part of the paper, which stays as it was published. */
export class GetTrackerPage extends Question<
  { readonly paper: TrackerPaper; readonly standsOn: StandsOn | null },
  { readonly meetingId: string }
> {}

/** The same paper, to be taken along as a file. */
export class TakeTrackerPaper extends Question<TrackerPaper, { readonly meetingId: string }> {}

/** Where a draft of the same moment can be had again. */
export const trackerAddress = (
  meetingId: string,
  { day, position, order }: Pick<TrackerPaper['moment'], 'day' | 'position' | 'order'>,
): string =>
  `/meetings/${meetingId}/tracker?${new URLSearchParams({ on: day, atPosition: position, order }).toString()}`;

/** What a paper is read by: it says up to which position it speaks, and calls people by their names. */
class Reading {
  constructor(
    private readonly asking: Asking,
    private readonly names: NamesOfPeople,
  ) {}

  async paper(
    question: QuestionName,
    { asked, about }: Pick<GetTrackerPaper, 'asked' | 'about'>,
  ): Promise<Answer<{ readonly paper: TrackerPaper; readonly standsOn: StandsOn | null }>> {
    const named = { kind: 'meeting', id: about.meetingId } as const;
    const subject = { question, thing: named, kind: null };
    const { value: read, ...answer } = await this.asking.ask(asked, subject, async (snapshot) => {
      const { view } = snapshot;
      const meeting = await foundOr(snapshot, named, (id) => view.find('meeting', id));
      const stands = question === 'GetTrackerPage' ? await standsOn(snapshot) : null;
      return { material: await readMaterial(view, meeting), stands };
    });
    const people = await this.names.for(asked.reader, answer.position);
    const { day, knownAt } = answer;
    const moment = { day, position: String(answer.position), knownAt, order: ORDER_OF_FOLDING };
    const address = trackerAddress(read.material.meeting.id, moment);
    return {
      ...answer,
      value: { paper: paperOf({ ...read.material, moment, address, people }), standsOn: read.stands },
    };
  }
}

const answersAsPaper = (question: typeof GetTrackerPaper): Type<IQueryHandler> => {
  @QueryHandler(question)
  class Handler {
    private readonly reading: Reading;

    constructor(asking: Asking, names: NamesOfPeople) {
      this.reading = new Reading(asking, names);
    }

    async execute(asks: GetTrackerPaper): Promise<Answer<TrackerPaper>> {
      const { value, ...answer } = await this.reading.paper(allow(asks.asked.reader, question.name), asks);
      return { ...answer, value: value.paper };
    }
  }
  return Object.defineProperty(Handler, 'name', { value: `${question.name}Handler` });
};

@QueryHandler(GetTrackerPage)
class GetTrackerPageHandler {
  private readonly reading: Reading;

  constructor(asking: Asking, names: NamesOfPeople) {
    this.reading = new Reading(asking, names);
  }

  execute(asks: GetTrackerPage) {
    return this.reading.paper(allow(asks.asked.reader, GetTrackerPage.name), asks);
  }
}

export const handlers = [answersAsPaper(GetTrackerPaper), answersAsPaper(TakeTrackerPaper), GetTrackerPageHandler];
