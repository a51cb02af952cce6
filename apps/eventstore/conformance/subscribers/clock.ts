/** Counts what happens, so that one can say what came before what; tells those who wait for a number. */
export class Clock {
  private ticks = 0;
  private readonly waiting = new Set<() => void>();

  get now(): number {
    return this.ticks;
  }

  tick(): number {
    this.ticks++;
    for (const look of [...this.waiting]) look();
    return this.ticks;
  }

  /** Resolves when this holds; it is asked at every tick. */
  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }
}
