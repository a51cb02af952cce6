import type { Message } from './message.js';
import type { GroupSettings } from './settings.js';
import type { Place } from './source.js';

type Limits = Pick<GroupSettings, 'checkpointAfterMs' | 'minCheckpointCount' | 'maxCheckpointCount'>;

/** How far a group has come: every message gets a number when it is first pushed, and checkpoints count those. */
export class GroupProgress {
  private next = 0;
  private last = -1;
  private lastPlace: Place | undefined;
  private checkpointed = -1;
  private checkpointedPlace: Place | undefined;
  private checkpointedAt = 0;

  /** @param checkpoint where the group goes on, if it has a checkpoint */
  constructor(
    private readonly limits: Limits,
    checkpoint: Place | undefined,
  ) {
    if (checkpoint === undefined) return;
    this.next = 1;
    this.last = 0;
    this.lastPlace = checkpoint;
    this.checkpointed = 0;
    this.checkpointedPlace = checkpoint;
  }

  get lastCheckpoint(): Place | undefined {
    return this.checkpointedPlace;
  }

  /** A message was pushed: gives it its number, if it needs one. */
  pushed(message: Message): void {
    if (message.place === undefined || message.sequence !== undefined) return;
    message.sequence = this.next++;
    message.previous = this.lastPlace;
    this.last = message.sequence;
    this.lastPlace = message.place;
  }

  /** Events up to a place were looked at and not wanted; nothing that comes before them may be waiting to be pushed. */
  skipped(place: Place, count: number): void {
    this.next += count;
    this.last = this.next - 1;
    this.lastPlace = place;
  }

  /**
   * The place to be written as a checkpoint now, if one is due: by time at a tick, by number at any time.
   * @param unanswered what was pushed and is neither acknowledged nor safely parked
   */
  due(unanswered: () => Iterable<Message>, now: number, tick: boolean): Place | undefined {
    const { minCheckpointCount, maxCheckpointCount, checkpointAfterMs } = this.limits;
    const most = this.last - this.checkpointed;
    if (most <= 0 || most < (tick ? Math.min(minCheckpointCount, maxCheckpointCount) : maxCheckpointCount))
      return undefined;
    const done = this.done(unanswered());
    const count = done.sequence - this.checkpointed;
    if (done.place === undefined || count <= 0) return undefined;
    const early = now - this.checkpointedAt < (checkpointAfterMs === 0 ? Infinity : checkpointAfterMs);
    const byTime = tick && !early && count >= minCheckpointCount;
    if (!byTime && count < maxCheckpointCount) return undefined;
    this.checkpointed = done.sequence;
    this.checkpointedPlace = done.place;
    this.checkpointedAt = now;
    return done.place;
  }

  /** The last message of which it is known that it and all before it are done with. */
  private done(unanswered: Iterable<Message>): { sequence: number; place: Place | undefined } {
    let lowest: { sequence: number; place: Place | undefined } | undefined;
    for (const { sequence, previous } of unanswered)
      if (sequence !== undefined && (lowest === undefined || sequence <= lowest.sequence))
        lowest = { sequence: sequence - 1, place: previous };
    return lowest ?? { sequence: this.last, place: this.lastPlace };
  }
}
