/** So many at once, so many waiting, the first first. */
export class Turns {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly atMostWaiting: number,
  ) {}

  /** `run` in its turn; null where too many wait already. Throws the signal's reason where it is aborted while it waits. */
  async take<T>(run: () => Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
    signal?.throwIfAborted();
    if (this.taken >= this.atOnce && this.waiting.length >= this.atMostWaiting) return null;
    if (this.taken < this.atOnce) this.taken++;
    else await this.turn(signal);
    try {
      return await run();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken--;
    }
  }

  /** Who ends gives the turn on, so it stays taken. */
  private turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', give);
        resolve();
      };
      const give = () => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(signal?.reason as Error);
      };
      this.waiting.push(begin);
      signal?.addEventListener('abort', give, { once: true });
    });
  }
}
