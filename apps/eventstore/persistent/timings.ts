const WINDOW = 1000;
const PERCENTILES = [90, 95, 99, 99.5, 99.9];

/** How long a consumer takes for its messages, over the last thousand of them, in whole milliseconds. */
export class Timings {
  private readonly started = new Map<string, number>();
  private readonly taken: number[] = [];

  start(id: string): void {
    this.started.set(id, performance.now());
  }

  end(id: string): void {
    const start = this.started.get(id);
    if (start === undefined) return;
    this.started.delete(id);
    this.taken.push(Math.floor(performance.now() - start));
    if (this.taken.length > WINDOW) this.taken.shift();
  }

  /** By the names that EventStoreDB gives them; none if nothing was answered yet. */
  measurements(): [key: string, ms: number][] {
    const sorted = this.taken.toSorted((a, b) => a - b);
    if (sorted.length === 0) return [];
    const at = (percent: number) =>
      sorted[Math.min(Math.floor((percent / 100) * sorted.length), sorted.length - 1)] ?? 0;
    const mean = Math.floor(sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length);
    return [
      ['Mean', mean],
      ['Median', at(50)],
      ['Fastest', at(0)],
      ...[0, 1, 2, 3, 4].map((i): [string, number] => [`Quintile ${i + 1}`, at(20 * i)]),
      ...PERCENTILES.map((percent): [string, number] => [`${percent}%`, at(percent)]),
      ['Highest', at(100)],
    ];
  }
}
