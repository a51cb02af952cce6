import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exportOf, newLogKeys, NOW, ORIGIN, rootsOf, leafOf } from '#libs/testing/audit-export/audit-export.js';
import { framesOf } from '#libs/testing/audit-export/frames.js';
import { signedNote } from '#libs/testing/audit-export/signers.js';
import { ustar } from '#libs/testing/audit-export/ustar.js';
import { verifying } from '#libs/testing/audit-export/verifying.js';
import { tilePath } from '#libs/transparency/tree/tiles.js';
import type { LogToExport } from './log-to-export.js';
import type { Slot } from './slots.js';
import { tarFile, tarHeader } from './tar.js';
import { ExportTooLarge, makeExport } from './write-export.js';

const keys = newLogKeys();
const given = { vkeys: [keys.text.vkey, keys.time.vkey] };
const { folder, verifyBytes } = verifying();
const never = new AbortController().signal;

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** A log whose tiles are those of the exports that the verifier's specs make by other code. */
const logOf = (count: number, slots: readonly Slot[] = framesOf(count)): LogToExport => {
  const frames = framesOf(count);
  const roots = rootsOf(frames.map(leafOf));
  const files = new Map(exportOf({ frames, keys }).map(({ name, bytes }) => [name, bytes]));
  const noteOf = (size: number) =>
    signedNote({ origin: ORIGIN, size, root: roots[size]!, time: NOW, by: [keys.text, keys.time] });
  return {
    checkpoint: { origin: ORIGIN, size: BigInt(count), note: files.get('checkpoint')!.toString() },
    policy: null,
    notes: () =>
      each([2, 9, 10, 100].filter((size) => size < count).map((size) => ({ size: BigInt(size), note: noteOf(size) }))),
    tile: async (tile) => files.get(tilePath(tile))!,
    slots: () => each(slots),
  };
};

const made = async (log: LogToExport) => {
  const tar = await makeExport(log, { folder, signal: never });
  const pieces: Buffer[] = [];
  for await (const piece of tar.bytes()) pieces.push(piece);
  await tar.close();
  const bytes = Buffer.concat(pieces);
  expect(tar.size).toBe(bytes.length);
  return bytes;
};

describe('an export', () => {
  it.each([0, 1, 256, 257, 700])('of %i leaves is verified, and twice the same bytes', async (count) => {
    const bytes = await made(logOf(count));

    const { code, text } = verifyBytes(bytes, given);
    expect([code, text]).toEqual([0, expect.stringContaining(`up to its checkpoint of ${count} leaves`)]);
    expect(await made(logOf(count))).toEqual(bytes);
  });

  it('tells its reader what is withheld, and what the event store no longer has', async () => {
    const frames: readonly Slot[] = framesOf(300);
    const withheld = await made(
      logOf(
        300,
        frames.map(() => 'withheld'),
      ),
    );
    const lost = await made(
      logOf(
        300,
        frames.map((frame, n) => (n === 299 ? 'lost' : frame)),
      ),
    );

    expect(verifyBytes(withheld, given)).toMatchObject({ code: 0, text: expect.stringContaining('300 of 300 frames') });
    expect(verifyBytes(lost, given)).toMatchObject({ code: 6, text: expect.stringContaining('leaf 299 is lost') });
  });

  it('holds a policy where there is one', async () => {
    const log = logOf(3);
    const bytes = await made({ ...log, policy: 'quorum none\n' });
    expect(bytes.includes(tarFile('policy', Buffer.from('quorum none\n')))).toBe(true);
    expect(verifyBytes(bytes, given).code).toBe(0);
  });

  it('ends where nobody wants it any more, and leaves nothing on the disk', async () => {
    const gone = new AbortController();
    const before = readdirSync(folder).length;
    const onProgress = () => gone.abort(new Error('They went.'));
    await expect(makeExport(logOf(700), { folder, signal: gone.signal, onProgress })).rejects.toThrow('They went.');
    expect(readdirSync(folder)).toHaveLength(before);
  });

  it('refuses a log whose names would not come in the order of its bundles', async () => {
    const log = logOf(1);
    const checkpoint = { ...log.checkpoint, size: 256_000_001n };
    await expect(makeExport({ ...log, checkpoint }, { folder, signal: never })).rejects.toThrow(ExportTooLarge);
  });
});

describe('a file of a tar', () => {
  it.each([0, 1, 511, 512, 513])('of %i bytes is as another program writes it', (size) => {
    const file = { name: 'tile/0/x001/000.p/17', bytes: Buffer.alloc(size, 'a') };
    expect(Buffer.concat([tarFile(file.name, file.bytes), Buffer.alloc(1024)])).toEqual(ustar([file]));
  });

  it('is refused where its header cannot say it', () => {
    expect(() => tarHeader('a'.repeat(101), 0)).toThrow(RangeError);
    expect(() => tarHeader('a', 8 ** 11)).toThrow(RangeError);
  });
});
