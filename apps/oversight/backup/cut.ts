/** Cuts a stream of bytes into parts of known lengths, one after another. */
export class Cut {
  private readonly source: AsyncIterator<Buffer, undefined>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  }

  /** The next `length` bytes, in chunks. @throws Error when there are not so many */
  async *next(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      const chunk = this.rest.length > 0 ? this.rest : await this.more();
      const part = chunk.subarray(0, left);
      this.rest = chunk.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** Lets go of the source. */
  async end(): Promise<void> {
    await this.source.return?.();
  }

  private async more(): Promise<Buffer> {
    const next = await this.source.next();
    if (next.done) throw new Error('The data ends too early.');
    return next.value;
  }
}
