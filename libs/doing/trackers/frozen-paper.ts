import type { QueryBus } from '@nestjs/cqrs';
import { bytesOfRows } from '#libs/application/trackers/row-said.js';
import type { CommandRequest } from '#libs/application/command-runner.js';
import { momentOf } from '#libs/asking/moment.js';
import { GetTrackerPaper } from '#libs/asking/questions/tracker-paper.js';
import { QuestionRefused } from '#libs/asking/refusals.js';
import type { DocumentStore } from '#libs/documents/index.js';
import { formatDate } from '#libs/calendar/words.js';
import { noRights } from '#libs/domain/rights/rights.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Published, PublishedFile } from '#libs/domain/tracker/events.js';
import type { Tracker } from '#libs/domain/tracker/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { filesOf } from '#libs/tracker-paper/files/files-of.js';
import type { TrackerPaper } from '#libs/tracker-paper/paper.js';
import { once } from '../papers/once.js';

/** The files of a paper and what its rows say, whose bytes are kept, and of which moment it is. */
export type Frozen = Pick<Published, 'position' | 'day' | 'order' | 'files' | 'rows'>;

interface At {
  readonly on: PlainDate;
  /** In digits; null for the last position. */
  readonly position: string | null;
}

const notOn = (day: PlainDate) =>
  invalid(
    'on',
    `The record has its meeting only from a later day than ${formatDate(day)}: give such a day, or enter its scheduling from the day on which it was called.`,
  );

const NO_POSITION = invalid('position', 'The log has not come to that position: look at the tracker again.');

/** Of which moment, who asks, and what the record must hold by then. */
interface Asked {
  readonly at: At;
  readonly by: Pick<CommandRequest, 'actor' | 'rights'>;
  readonly reached: Position | null;
}

/** Makes the paper of a tracker, and keeps it. Kept again, it is the same bytes, which are kept once. */
export class FrozenPaper {
  constructor(
    private readonly bus: QueryBus,
    private readonly documents: DocumentStore,
  ) {}

  async keep(paper: TrackerPaper): Promise<Frozen> {
    const files: PublishedFile[] = [];
    for (const { is, name, mediaType, bytes } of await filesOf(paper))
      files.push({ is, name, mediaType, ...(await this.kept(bytes, { name, mediaType })) });
    const rows = bytesOfRows(paper.rows);
    const said = { name: `tracker-rows-${paper.meeting.id}.json`, mediaType: 'application/json' };
    const { day, position, order } = paper.moment;
    return { day, position, order, files, rows: { ...(await this.kept(rows, said)), count: paper.rows.length } };
  }

  /** What the paper of the moment would say; refused where the record has none then. */
  async paper({ meetingId }: Tracker, { at, by, reached }: Asked): Promise<TrackerPaper | Refusal> {
    const { on, position } = at;
    const { actor, rights = noRights(actor) } = by;
    try {
      const moment = momentOf({ on, ...(position !== null && { atPosition: position }) }, on);
      const asked = { reader: { is: 'actor' as const, rights }, at: moment, minPosition: reached };
      return (await this.bus.execute(new GetTrackerPaper(asked, { meetingId }))).value;
    } catch (error) {
      const refusal = error instanceof QuestionRefused ? error.refusal : null;
      if (refusal?.is === 'not-then') return notOn(on);
      if (position !== null && refusal !== null && OF_POSITION.includes(refusal.is)) return NO_POSITION;
      throw error;
    }
  }

  private async kept(bytes: Buffer, said: { readonly name: string; readonly mediaType: string }) {
    const { sha256, size } = (await this.documents.keep(once(bytes), said)).document;
    return { sha256, size };
  }
}

const OF_POSITION: readonly QuestionRefused['refusal']['is'][] = ['no-moment', 'lost-position', 'not-reached'];
