const EVERY_MS = 2000;

/** Whoever is told, a line at a time. */
export type Tell = (line: string) => void;

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const count = (rows: bigint): string => rows.toLocaleString('en-GB');

/** Tells of long work on one table: bytes now and then, and at the end how many rows there were and how fast. */
export class TransferProgress {
  private bytes = 0;
  private readonly began = performance.now();
  private told = this.began;

  constructor(
    private readonly what: string,
    private readonly tell: Tell,
  ) {}

  moved(bytes: number): void {
    this.bytes += bytes;
    const now = performance.now();
    if (now - this.told < EVERY_MS) return;
    this.told = now;
    this.tell(`  ${this.what}: ${megabytes(this.bytes)}, ${megabytes(this.bytes / this.seconds)}/s …`);
  }

  done(rows: bigint): void {
    const rate = BigInt(Math.round(Number(rows) / this.seconds));
    this.tell(`  ${this.what}: ${count(rows)} rows, ${megabytes(this.bytes)}, ${count(rate)} rows/s`);
  }

  private get seconds(): number {
    return Math.max((performance.now() - this.began) / 1000, 0.001);
  }
}
