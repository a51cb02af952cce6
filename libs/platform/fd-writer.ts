import { writeSync } from 'node:fs';

/** A pipe that is full for a moment is waited for, so often and so long at most. */
const TRIES = 50;
const WAIT_MS = 10;

const waiting = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes lines to an open file, such as standard output, and never fails: what cannot be written (the disk is full, the
 * terminal is gone) is dropped and counted, and said once something can be written again. No process is to end, and no
 * work of one, for what it had to say of it.
 */
export class FdWriter {
  private dropped = 0;
  private why = '';
  /** The end of the last line is missing. */
  private isTorn = false;

  /** `inWords`: the line that tells, once it can be told, how many were dropped and why. */
  constructor(
    private readonly fd: number,
    private readonly inWords: (dropped: number, why: string) => string = plainly,
  ) {}

  write(lines: string | Uint8Array): void {
    if (this.dropped > 0 && !this.tryTo(`${this.isTorn ? '\n' : ''}${this.inWords(this.dropped, this.why)}\n`)) {
      this.dropped++;
      return;
    }
    this.dropped = 0;
    this.isTorn = false;
    if (!this.tryTo(lines)) this.dropped++;
  }

  private tryTo(lines: string | Uint8Array): boolean {
    let left = Buffer.from(lines as string);
    for (let tries = 0; left.length > 0;)
      try {
        left = left.subarray(writeSync(this.fd, left));
      } catch (error) {
        const { code = String(error) } = error as NodeJS.ErrnoException;
        if (code === 'EINTR') continue;
        if (code === 'EAGAIN' && tries++ < TRIES) {
          Atomics.wait(waiting, 0, 0, WAIT_MS);
          continue;
        }
        this.why = code;
        this.isTorn ||= left.length < Buffer.byteLength(lines);
        return false;
      }
    return true;
  }
}

const plainly = (dropped: number, why: string): string =>
  `${dropped === 1 ? 'A line' : `${dropped} lines`} could not be written here (${why}), and what they said is lost.`;
