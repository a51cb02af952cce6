import type { LogPosition, RawEvent } from '#libs/kernel/raw-event.js';

const EVERY_MS = 2000;

export type Tell = (line: string) => void;

export const count = (events: number | bigint): string => events.toLocaleString('en-GB');

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3600)} h`;

/** Tells of work that goes through the source's log, now and then: how far it is, how fast, how long it may still take. */
export class CopyProgress {
  private events = 0;
  private first: bigint | undefined;
  private readonly began = performance.now();
  private told = this.began;

  constructor(
    private readonly doing: string,
    private readonly head: LogPosition | null,
    private readonly tell: Tell,
  ) {}

  passed({ position: { commit } }: RawEvent): void {
    this.events++;
    this.first ??= commit;
    const now = performance.now();
    if (now - this.told < EVERY_MS) return;
    this.told = now;
    const seconds = (now - this.began) / 1000;
    const share = this.shareAt(commit, this.first);
    const left =
      share > 0 ? `, ${Math.floor(share * 100)} %, about ${duration((seconds * (1 - share)) / share)} left` : '';
    this.tell(`  ${this.doing}: ${count(this.events)} events, ${count(Math.round(this.events / seconds))}/s${left}`);
  }

  done(): void {
    if (this.events === 0) return;
    const seconds = Math.max((performance.now() - this.began) / 1000, 0.001);
    this.tell(
      `  ${this.doing}: ${count(this.events)} events in ${duration(seconds)}, ${count(Math.round(this.events / seconds))}/s`,
    );
  }

  private shareAt(commit: bigint, first: bigint): number {
    const whole = (this.head?.commit ?? commit) - first;
    return whole > 0n ? Number(((commit - first) * 10_000n) / whole) / 10_000 : 0;
  }
}
