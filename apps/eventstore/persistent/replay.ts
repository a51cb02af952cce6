import type { ResolvedEvent } from '../wire/read-response.js';
import type { ParkedStream } from './parked-stream.js';

/** One way through the parked messages, page by page as there is room for them. */
export class Replay {
  private next = 0n;
  private running: Promise<boolean> | undefined;

  private constructor(
    private readonly parked: ParkedStream,
    private readonly stopAt: bigint,
    private readonly pageSize: number,
  ) {}

  /** @param stopAt the revision before which it ends, if not at the last; undefined if there is nothing to replay */
  static async begin(parked: ParkedStream, stopAt: bigint | undefined, pageSize: number): Promise<Replay | undefined> {
    const last = await parked.lastRevision();
    if (last === undefined || stopAt === 0n) return undefined;
    return new Replay(parked, stopAt !== undefined && stopAt <= last ? stopAt : last + 1n, pageSize);
  }

  /** Goes on as long as there is room. @returns whether it is at its end */
  advance(hasRoom: () => boolean, take: (events: ResolvedEvent[]) => void): Promise<boolean> {
    this.running ??= this.run(hasRoom, take).finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(hasRoom: () => boolean, take: (events: ResolvedEvent[]) => void): Promise<boolean> {
    const begun = this.next;
    let end = false;
    while (!end && hasRoom()) {
      const page = await this.parked.read(this.next, this.pageSize);
      take(page.messages.filter(({ revision }) => revision < this.stopAt).map(({ event }) => event));
      this.next = page.next < this.stopAt ? page.next : this.stopAt;
      end = page.end || this.next === this.stopAt;
    }
    if (this.next > begun) await this.parked.truncate(this.next);
    return end;
  }
}
