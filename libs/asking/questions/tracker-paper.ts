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
import { readMaterial } from '../tracker/material.js';

/** The tracker of a meeting's body for that meeting, as known at the moment asked for. */
export class GetTrackerPaper extends Question<TrackerPaper, { readonly meetingId: string }> {}

/** The same, to be taken along as a file. */
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

  async paper(question: QuestionName, { asked, about }: GetTrackerPaper): Promise<Answer<TrackerPaper>> {
    const named = { kind: 'meeting', id: about.meetingId } as const;
    const subject = { question, thing: named, kind: null };
    const { value: read, ...answer } = await this.asking.ask(asked, subject, async (snapshot) => {
      const { view } = snapshot;
      return readMaterial(view, await foundOr(snapshot, named, (id) => view.find('meeting', id)));
    });
    const people = await this.names.for(asked.reader, answer.position);
    const { day, knownAt } = answer;
    const moment = { day, position: String(answer.position), knownAt, order: ORDER_OF_FOLDING };
    const address = trackerAddress(read.meeting.id, moment);
    return { ...answer, value: paperOf({ ...read, moment, address, people }) };
  }
}

const answersAsPaper = (question: typeof GetTrackerPaper): Type<IQueryHandler> => {
  @QueryHandler(question)
  class Handler {
    private readonly reading: Reading;

    constructor(asking: Asking, names: NamesOfPeople) {
      this.reading = new Reading(asking, names);
    }

    execute(asks: GetTrackerPaper): Promise<Answer<TrackerPaper>> {
      return this.reading.paper(allow(asks.asked.reader, question.name), asks);
    }
  }
  return Object.defineProperty(Handler, 'name', { value: `${question.name}Handler` });
};

export const handlers = [answersAsPaper(GetTrackerPaper), answersAsPaper(TakeTrackerPaper)];
