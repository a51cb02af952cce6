/** How many events that pass its filter EventStoreDB reads at once. */
const READ_AT_ONCE = 32;

/** When a filtered subscription is told how far it has come, though nothing passed its filter. */
export class Checkpoints {
  private considered = 0;
  private sinceTold = 0;
  private passed = 0;
  private told: bigint | undefined;

  /**
   * @param interval how many considered events lie between two checkpoints
   * @param window how many events are considered at once
   */
  constructor(
    private readonly interval: number,
    private readonly window: number,
  ) {}

  /** An event was considered: its position, if a checkpoint is due there. */
  consider(position: bigint, passes: boolean): bigint | undefined {
    this.considered++;
    this.sinceTold++;
    if (passes) this.passed++;
    if (this.sinceTold < this.interval) return undefined;
    this.sinceTold = 0;
    return this.tell(position);
  }

  /** The end was reached for the first time: a checkpoint is due, unless one was told there, or all was read at once. */
  caughtUp(position: bigint): bigint | undefined {
    const readAtOnce = this.considered < this.window && this.passed < READ_AT_ONCE;
    return readAtOnce ? undefined : this.tell(position);
  }

  private tell(position: bigint): bigint | undefined {
    if (this.told !== undefined && position <= this.told) return undefined;
    this.told = position;
    return position;
  }
}
