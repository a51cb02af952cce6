import { createHash, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOCK, tarFilling, tarHeader } from './tar.js';

/** Bytes that are collected before they are written. */
const AT_ONCE = 256 * 1024;

/** The pieces of a file, as they are made. */
export type Pieces = Iterable<Buffer> | AsyncIterable<Buffer>;

/**
 * Files of a tar that wait on the disk: what stands before them in the tar tells their hashes. Of each a line of its sum is
 * held in memory, and nothing else. The file has no name, so it is gone with its process.
 */
export class TarSpool {
  /** Of each file in order: its SHA-256 in hexadecimal, two spaces, its name and a newline. */
  readonly sums: string[] = [];
  private waiting: Buffer[] = [];
  private waits = 0;
  private written = 0;

  private constructor(private readonly file: FileHandle) {}

  /** @param folder with room for all that will be spooled */
  static async in(folder: string): Promise<TarSpool> {
    const path = join(folder, `oversight-export-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    await unlink(path);
    return new TarSpool(file);
  }

  /** In bytes. */
  get size(): number {
    return this.written + this.waits;
  }

  /** Adds a file, whose size is known when its last piece has come. */
  async add(name: string, pieces: Pieces): Promise<void> {
    await this.flush();
    const start = this.size;
    await this.write(Buffer.alloc(BLOCK));
    const hash = createHash('sha256');
    for await (const piece of pieces) {
      hash.update(piece);
      await this.write(piece);
    }
    const size = this.size - start - BLOCK;
    await this.write(tarFilling(size));
    await this.flush();
    await this.file.write(tarHeader(name, size), 0, BLOCK, start);
    this.sums.push(`${hash.digest('hex')}  ${name}\n`);
  }

  /** All of it, from its beginning. */
  async *read(): AsyncGenerator<Buffer> {
    await this.flush();
    for (let at = 0; at < this.written;) {
      const { bytesRead, buffer } = await this.file.read(Buffer.allocUnsafe(AT_ONCE), 0, AT_ONCE, at);
      if (bytesRead === 0) throw new Error(`The spooled export ends after ${at} of ${this.written} bytes.`);
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async write(piece: Buffer): Promise<void> {
    this.waiting.push(piece);
    this.waits += piece.length;
    if (this.waits >= AT_ONCE) await this.flush();
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    for (let done = 0; done < bytes.length;)
      done += (await this.file.write(bytes, done, bytes.length - done, this.written + done)).bytesWritten;
    this.written += bytes.length;
    [this.waiting, this.waits] = [[], 0];
  }
}
