import { once } from 'node:events';
import type pg from 'pg';

// COPY over the driver's own connection (PostgreSQL, Frontend/Backend Protocol, "COPY Operations"): rows as Postgres
// writes them, byte for byte, without any being parsed here.

const BATCH = 256 * 1024;
const ENOUGH = 4;

/** The driver's connection, with what it can do beyond its declared types. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** One COPY statement as the driver runs it: what the server says of it, until it is done. */
abstract class Copy implements pg.Submittable {
  protected failure: Error | null = null;
  protected done = false;
  /** As the server counts them. */
  rows = 0n;
  protected connection: CopyConnection | null = null;

  constructor(private readonly text: string) {}

  submit = (connection: pg.Connection): void => {
    this.connection = connection as CopyConnection;
    connection.query(this.text);
  };
  /** `COPY 5` */
  handleCommandComplete({ text }: { text: string }): void {
    this.rows = BigInt(text.replace(/\D/g, ''));
  }
  handleReadyForQuery(): void {
    this.done = true;
    this.changed();
  }
  /** A broken connection tells no more than this; one that is whole says that it is ready for the next query. */
  handleError(error: Error): void {
    this.failure ??= error;
    this.done = true;
    this.changed();
  }
  protected abstract changed(): void;
}

class CopyOut extends Copy {
  private readonly full: Buffer[] = [];
  private batch = Buffer.allocUnsafe(BATCH);
  private used = 0;
  private wake: () => void = () => undefined;

  /** The driver reuses its buffer, so that what it gives is copied. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.used + chunk.length > BATCH) this.close();
    if (chunk.length > BATCH) this.full.push(Buffer.from(chunk));
    else this.used += chunk.copy(this.batch, this.used);
    if (this.full.length >= ENOUGH) this.connection?.stream.pause();
    this.changed();
  }

  async *batches(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.failure) throw this.failure;
      if (this.done) this.close();
      const next = this.full.shift();
      if (next) yield next;
      else if (this.done) return;
      else {
        this.connection?.stream.resume();
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
    }
  }

  protected changed(): void {
    if (this.done || this.full.length > 0) this.wake();
  }

  private close(): void {
    if (this.used === 0) return;
    this.full.push(this.batch.subarray(0, this.used));
    this.batch = Buffer.allocUnsafe(BATCH);
    this.used = 0;
  }
}

class CopyIn extends Copy {
  private readonly settled: Promise<void>;
  private settle: () => void = () => undefined;
  private readonly ready: Promise<void>;
  private begin: () => void = () => undefined;

  constructor(text: string) {
    super(text);
    this.settled = new Promise((resolve) => (this.settle = resolve));
    this.ready = new Promise((resolve) => (this.begin = resolve));
  }

  handleCopyInResponse(): void {
    this.begin();
  }

  async send(chunks: AsyncIterable<Buffer>): Promise<bigint> {
    await Promise.race([this.ready, this.settled]);
    try {
      for await (const chunk of chunks) {
        if (this.done) break;
        this.connection?.sendCopyFromChunk(chunk);
        const { stream } = this.connection ?? {};
        if (stream?.writableNeedDrain) await Promise.race([once(stream, 'drain'), this.settled]);
      }
      if (!this.done) this.connection?.endCopyFrom();
    } catch (error) {
      this.connection?.sendCopyFail('there is no more to send');
      await this.settled;
      throw error;
    }
    await this.settled;
    if (this.failure) throw this.failure;
    return this.rows;
  }

  protected changed(): void {
    this.settle();
  }
}

/**
 * Runs `COPY … TO STDOUT`: its rows in batches, and at the end how many there were. The server is kept from sending more
 * than a little ahead of who reads. A client whose rows were not read to the end can only be ended.
 */
export async function* copyOut(client: pg.ClientBase, sql: string): AsyncGenerator<Buffer, bigint> {
  const copy = client.query(new CopyOut(sql));
  yield* copy.batches();
  return copy.rows;
}

/** Runs `COPY … FROM STDIN` with chunks that may be cut anywhere; answers how many rows they were. */
export const copyIn = (client: pg.ClientBase, sql: string, chunks: AsyncIterable<Buffer>): Promise<bigint> =>
  client.query(new CopyIn(sql)).send(chunks);
