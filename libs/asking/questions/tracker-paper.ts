import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ORDER_OF_FOLDING } from '#libs/domain/history/placing/order-name.js';
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

/** Where a draft of the same moment can be had again. */
export const trackerAddress = (
  meetingId: string,
  { day, position, order }: Pick<TrackerPaper['moment'], 'day' | 'position' | 'order'>,
): string =>
  `/meetings/${meetingId}/tracker?${new URLSearchParams({ on: day, atPosition: position, order }).toString()}`;

/** A paper says up to which position it speaks, which is known once it is read; it calls people by their names. */
@QueryHandler(GetTrackerPaper)
class GetTrackerPaperHandler implements IQueryHandler<GetTrackerPaper> {
  constructor(
    private readonly asking: Asking,
    private readonly names: NamesOfPeople,
  ) {}

  async execute({ asked, about }: GetTrackerPaper): Promise<Answer<TrackerPaper>> {
    const named = { kind: 'meeting', id: about.meetingId } as const;
    const subject = { question: allow(asked.reader, GetTrackerPaper.name), thing: named, kind: null };
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

export const handlers = [GetTrackerPaperHandler];
