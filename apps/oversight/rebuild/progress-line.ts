import type { WriteStream } from 'node:tty';
import type { BuildProgress } from '#libs/read-models/generations/progress.js';
import { progressInWords } from './words.js';

const CLEAR = '\r\u001b[2K';
/** How often a line is written to what is no terminal. */
const EVERY_MS = 10_000;

/** One line of a terminal, written over again and again; lines, now and then, of anything else. */
export class ProgressLine {
  private shown = false;
  private last = -Infinity;

  constructor(private readonly out: Pick<WriteStream, 'isTTY' | 'write'>) {}

  show(progress: BuildProgress): void {
    const words = progressInWords(progress);
    if (this.out.isTTY) this.out.write(`${CLEAR}${words}`);
    else if (performance.now() - this.last > EVERY_MS) {
      this.out.write(`${words}\n`);
      this.last = performance.now();
    }
    this.shown = true;
  }

  say(line: string): void {
    this.end();
    this.out.write(`${line}\n`);
  }

  /** What is written next begins a line of its own. */
  end(): void {
    if (this.shown && this.out.isTTY) this.out.write('\n');
    this.shown = false;
  }
}
