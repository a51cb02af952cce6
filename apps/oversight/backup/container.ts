import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable, pipeline as pipe } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { CannotDo, codeOf, messageOf } from '../failure.js';
import type { Manifest } from './manifest.js';

// A backup is one file: a line that says what it is, the data (gzip), the manifest (JSON), the manifest's length in
// bytes (4, big endian), and the SHA-256 of everything before it.

const FIRST_LINE = Buffer.from('oversight-backup/1\n');
const ANY_FIRST_LINE = /^oversight-backup\/(\d+)\n/;
const LENGTH = 4;
const DIGEST = 32;
/** Of a log of 7,000 events the fastest level left 19% of the bytes; level 6, zlib's own, 16%, in four times the time. */
const LEVEL = 1;
const CHUNK = 256 * 1024;

/** Writes the file; `manifest` is asked once all data is written. */
export const writeContainer = async (
  file: FileHandle,
  data: AsyncIterable<Buffer>,
  manifest: () => Manifest,
  signal: AbortSignal,
): Promise<void> => {
  const hash = createHash('sha256');
  async function* whole(packed: AsyncIterable<Buffer>) {
    yield FIRST_LINE;
    yield* packed;
    const json = Buffer.from(JSON.stringify(manifest()));
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(json.length);
    yield json;
    yield length;
  }
  async function* sealed(parts: AsyncIterable<Buffer>) {
    for await (const part of parts) {
      hash.update(part);
      yield part;
    }
    yield hash.digest();
  }
  await pipeline(
    Readable.from(data, { objectMode: false }),
    createGzip({ level: LEVEL, chunkSize: CHUNK }),
    whole,
    sealed,
    async (parts: AsyncIterable<Buffer>) => {
      // `writeFile` of a handle goes on where it is, and does not end before all is written.
      for await (const part of parts) await file.writeFile(part);
    },
    { signal },
  );
};

/** A backup whose every byte was found to be what was written. */
export interface Container {
  readonly manifest: Manifest;
  /** Of the whole file, in hex: which backup it is. */
  readonly sha256: string;
  data(): AsyncIterable<Buffer>;
}

/**
 * Reads the whole file once, to know that it is whole.
 * @throws CannotDo when it is not there, no backup, a newer program's, cut short or damaged
 */
export const openContainer = async (path: string): Promise<Container> => {
  const file = await open(path).catch((error: unknown) => {
    throw new CannotDo(
      codeOf(error) === 'ENOENT' ? `${path} is not there.` : `${path} cannot be read: ${messageOf(error)}.`,
      'Give the name of a file that `oversight backup` made. Nothing was restored.',
    );
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile())
      throw new CannotDo(`${path} is no file.`, 'Give the name of a file that `oversight backup` made.');
    const { size } = stats;
    const first = await readAt(file, 0, Math.min(size, 64));
    const version = ANY_FIRST_LINE.exec(first.toString('latin1'))?.[1];
    if (version === undefined)
      throw new CannotDo(`${path} is no backup of Oversight.`, 'Give a file that `oversight backup` made.');
    if (!first.subarray(0, FIRST_LINE.length).equals(FIRST_LINE))
      throw new CannotDo(
        `${path} is a backup of format ${version}; this version of Oversight reads format 1.`,
        'Restore it with the version that made it, or a newer one.',
      );
    const sealedAt = size - DIGEST;
    if (sealedAt - LENGTH < FIRST_LINE.length) throw damaged(path, 'it is cut short');
    const hash = await hashOf(file, sealedAt);
    const seal = await readAt(file, sealedAt, DIGEST);
    if (!hash.copy().digest().equals(seal))
      throw damaged(path, 'its SHA-256 is not what it should be: it was cut short, or bytes in it have changed');
    const length = (await readAt(file, sealedAt - LENGTH, LENGTH)).readUInt32BE();
    const manifestAt = sealedAt - LENGTH - length;
    return {
      manifest: JSON.parse((await readAt(file, manifestAt, length)).toString()) as Manifest,
      sha256: hash.update(seal).digest('hex'),
      data: () =>
        pipe(
          createReadStream(path, { start: FIRST_LINE.length, end: manifestAt - 1 }),
          createGunzip(),
          () => undefined,
        ),
    };
  } finally {
    await file.close();
  }
};

export const damaged = (path: string, how: string): CannotDo =>
  new CannotDo(`${path} is damaged: ${how}.`, 'Restore from another copy of it, or another backup.');

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};

/** Of its first `length` bytes. All are read into the same memory: a stream would take new memory for each chunk. */
const hashOf = async (file: FileHandle, length: number): Promise<Hash> => {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK, length - at), at);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash;
};
