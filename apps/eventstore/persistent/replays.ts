import type { ResolvedEvent } from '../wire/read-response.js';
import type { ParkedStream } from './parked-stream.js';
import { Replay } from './replay.js';

/** Where replayed messages go. */
interface Taker {
  hasRoom: () => boolean;
  take: (events: ResolvedEvent[]) => void;
}

/** A group's replays: one at a time. */
export class Replays {
  private current: Replay | undefined;
  private beginning = false;

  constructor(
    private readonly parked: ParkedStream,
    private readonly pageSize: number,
    private readonly taker: Taker,
  ) {}

  get underWay(): boolean {
    return this.beginning || this.current !== undefined;
  }

  /**
   * Begins one, and takes what there is room for; one that is under way goes on alone.
   * @param stopAt the revision of the parked stream before which it ends
   */
  async begin(stopAt: bigint | undefined): Promise<void> {
    if (this.underWay) return;
    this.beginning = true;
    try {
      this.current = await Replay.begin(this.parked, stopAt, this.pageSize);
    } finally {
      this.beginning = false;
    }
    await this.advance();
  }

  /** Goes on with the one that is under way; if that cannot be now, the next time does. */
  goOn(): void {
    void this.advance().catch(() => undefined);
  }

  private async advance(): Promise<void> {
    const { hasRoom, take } = this.taker;
    if (await this.current?.advance(hasRoom, take)) this.current = undefined;
  }
}
