/** When a filtered subscription is told how far it has come, though nothing passed its filter. */
export class Checkpoints {
  private considered = 0;
  private told: bigint | undefined;

  /** @param interval how many considered events lie between two checkpoints */
  constructor(private readonly interval: number) {}

  /** An event was considered: its position, if a checkpoint is due there. */
  consider(position: bigint): bigint | undefined {
    this.considered++;
    if (this.considered < this.interval) return undefined;
    this.considered = 0;
    return this.tell(position);
  }

  /** The end was reached for the first time: a checkpoint is due, unless one was told there already. */
  caughtUp(position: bigint): bigint | undefined {
    return this.tell(position);
  }

  private tell(position: bigint): bigint | undefined {
    if (this.told !== undefined && position <= this.told) return undefined;
    this.told = position;
    return position;
  }
}
