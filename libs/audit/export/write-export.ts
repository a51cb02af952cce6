import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { TILE_WIDTH, tilePath, tilesOf } from '#libs/transparency/tree/tiles.js';
import type { LogToExport } from './log-to-export.js';
import { readMe } from './read-me.js';
import { slotBytes, type Slot } from './slots.js';
import { TAR_END, tarFile } from './tar.js';
import { TarSpool } from './tar-spool.js';

/** It lies in the same place beside this module in the source and in the build. */
const VERIFIER = new URL('../../audit-verifier/verify-audit.mjs', import.meta.url);
/** Up to so many leaves the order of the bundles is that of their names. */
const MOST_LEAVES = 1_000_000n * BigInt(TILE_WIDTH);

export interface Exporting {
  /** Where there is room for a file as large as the export, while it is made. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Told of each 256 leaves whose frames were read. */
  readonly onProgress?: (leaves: bigint) => void;
}

/** An export that is made and waits on the disk. Close it. */
export interface MadeExport {
  /** In bytes. */
  readonly size: number;
  bytes(): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** The log has more leaves than one export can hold. */
export class ExportTooLarge extends Error {
  override readonly name = 'ExportTooLarge';

  constructor(readonly leaves: bigint) {
    super(`A log of ${leaves} leaves does not fit into one export, which holds up to ${MOST_LEAVES}.`);
  }
}

/**
 * Makes a plain tar of a log up to one checkpoint, its names sorted by bytes: the same bytes for the same log and reader. It is
 * made whole before its first byte is sent, since its second file tells the hashes of all others. Throws what the log throws,
 * `ExportTooLarge`, and the reason of the signal.
 */
export const makeExport = async (log: LogToExport, { folder, signal, onProgress }: Exporting): Promise<MadeExport> => {
  const { size, note } = log.checkpoint;
  if (size > MOST_LEAVES) throw new ExportTooLarge(size);
  const spool = await TarSpool.in(folder);
  try {
    await spool.add('checkpoint', [Buffer.from(note)]);
    for (const { name, bytes } of await namedNotes(log)) await spool.add(name, [bytes]);
    await addFrames(spool, log, signal, onProgress);
    if (log.policy !== null) await spool.add('policy', [Buffer.from(log.policy)]);
    for (const tile of tilesOf(size)) {
      signal.throwIfAborted();
      await spool.add(tilePath(tile), [await log.tile(tile)]);
    }
    await spool.add('verify-audit.mjs', [await readFile(VERIFIER)]);
  } catch (error) {
    await spool.close();
    throw error;
  }
  const head = headOf(log, spool.sums);
  return {
    size: head.length + spool.size + TAR_END.length,
    async *bytes() {
      yield head;
      yield* spool.read();
      yield TAR_END;
    },
    close: () => spool.close(),
  };
};

/** The two files that come first. */
const headOf = ({ checkpoint }: LogToExport, sums: readonly string[]): Buffer => {
  const words = Buffer.from(readMe(checkpoint));
  const first = `${createHash('sha256').update(words).digest('hex')}  README.txt\n`;
  return Buffer.concat([tarFile('README.txt', words), tarFile('SHA256SUMS', Buffer.from([first, ...sums].join('')))]);
};

/** They are named by their sizes, whose digits are not in the order of the numbers. */
const namedNotes = async (log: LogToExport) => {
  const named: { readonly name: string; readonly bytes: Buffer }[] = [];
  for await (const { size, note } of log.notes()) named.push({ name: `checkpoints/${size}`, bytes: Buffer.from(note) });
  return named.sort((one, other) => (one.name < other.name ? -1 : 1));
};

const addFrames = async (
  spool: TarSpool,
  log: LogToExport,
  signal: AbortSignal,
  onProgress: Exporting['onProgress'],
): Promise<void> => {
  const slots = log.slots()[Symbol.asyncIterator]();
  try {
    for (const tile of tilesOf(log.checkpoint.size)) {
      if (tile.level !== 'entries') continue;
      signal.throwIfAborted();
      await spool.add(tilePath(tile).replace('tile/entries', 'frames'), next(slots, tile.width));
      onProgress?.(tile.index * BigInt(TILE_WIDTH) + BigInt(tile.width));
    }
  } finally {
    await slots.return?.();
  }
};

async function* next(slots: AsyncIterator<Slot>, count: number): AsyncGenerator<Buffer> {
  for (let n = 0; n < count; n++) {
    const { done, value } = (await slots.next()) as IteratorResult<Slot, undefined>;
    if (done === true) throw new Error('The ledger has fewer leaves than its checkpoint.');
    yield* slotBytes(value);
  }
}
