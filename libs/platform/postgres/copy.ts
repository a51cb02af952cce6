import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { BriefBuffers } from '../brief-buffers.js';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * Runs `COPY … TO STDOUT`: its rows in batches, as Postgres writes them, and at the end how many there were. The server is
 * kept from sending more than a little ahead of who reads. A client whose rows were not read to the end can only be ended.
 */
export async function* copyOut(client: pg.ClientBase, sql: string): AsyncGenerator<Buffer, bigint> {
  const copy = client.query(copyTo(sql));
  const buffers = new BriefBuffers();
  for await (const batch of copy as AsyncIterable<Buffer>) {
    yield batch;
    buffers.passed(batch.length);
  }
  return BigInt(copy.rowCount);
}

/** Runs `COPY … FROM STDIN` with chunks that may be cut anywhere; answers how many rows they were. */
export const copyIn = async (client: pg.ClientBase, sql: string, chunks: AsyncIterable<Buffer>): Promise<bigint> => {
  const copy = client.query(copyFrom(sql));
  const buffers = new BriefBuffers();
  async function* passing() {
    for await (const chunk of chunks) {
      yield chunk;
      buffers.passed(chunk.length);
    }
  }
  await pipeline(Readable.from(passing()), copy);
  return BigInt(copy.rowCount);
};
