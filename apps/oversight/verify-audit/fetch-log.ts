import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import { MOST_NOTE_BYTES, parseNote } from '#libs/transparency/note/note.js';
import { tilePath, tilesOf, TILE_WIDTH, type Tile } from '#libs/transparency/tree/tiles.js';
import { CannotDo, messageOf } from '../failure.js';

const AT_ONCE = 8;
const ANSWER_MS = 30_000;
const TRIES = 5;
const FIRST_PAUSE_MS = 500;
const HASH_BYTES = 32;
const MOST_LEAF_BYTES = 2 + 0xffff;

/** Where a log is published: the address of a system, or that of the log itself. */
export const logAddress = (url: string): string => `${url.replace(/\/+$/, '').replace(/\/audit\/log$/, '')}/audit/log`;

/**
 * Brings what a log publishes at its URL (C2SP tlog-tiles) into a folder: the checkpoint first, then the tiles and bundles of its
 * size. What is not there is left out; whoever verifies the folder says so. Throws `CannotDo` where the log cannot be reached.
 */
export const fetchLog = async (url: string, folder: string, progress: (words: string) => void): Promise<void> => {
  const log = logAddress(url);
  const checkpoint = await get(`${log}/checkpoint`, MOST_NOTE_BYTES);
  if (checkpoint === null) throw new CannotDo(`${log}/checkpoint is not there.`, 'Name the address of the system.');
  await keep(folder, 'checkpoint', checkpoint);
  const size = parseCheckpoint(parseNote(checkpoint)?.text ?? '')?.size ?? 0n;
  const tiles = tilesOf(size)[Symbol.iterator]();
  const state = { fetched: 0, isWhole: true };
  const worker = async (): Promise<void> => {
    for (let next = tiles.next(); !next.done && state.isWhole; next = tiles.next()) {
      const bytes = await getTile(log, next.value);
      // Nothing more is asked for: without this one the log is incomplete already.
      if (bytes === null) state.isWhole = false;
      else await keep(folder, tilePath(next.value), bytes);
      progress(`fetched ${++state.fetched} files of a log of ${size} leaves`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

/** A partial tile may be gone where the full one is there: it is its beginning. */
const getTile = async (log: string, tile: Tile): Promise<Buffer | null> => {
  const most = TILE_WIDTH * (tile.level === 'entries' ? MOST_LEAF_BYTES : HASH_BYTES);
  const bytes = await get(`${log}/${tilePath(tile)}`, most);
  if (bytes !== null || tile.width === TILE_WIDTH) return bytes;
  const full = await get(`${log}/${tilePath({ ...tile, width: TILE_WIDTH })}`, most);
  return full && full.subarray(0, tile.level === 'entries' ? endOf(full, tile.width) : tile.width * HASH_BYTES);
};

/** Where the first so many leaves of a bundle end. */
const endOf = (bundle: Buffer, leaves: number): number => {
  let at = 0;
  for (let n = 0; n < leaves && at + 2 <= bundle.length; n++) at += 2 + bundle.readUInt16BE(at);
  return at;
};

const keep = async (folder: string, name: string, bytes: Buffer): Promise<void> => {
  await mkdir(join(folder, dirname(name)), { recursive: true });
  await writeFile(join(folder, name), bytes);
};

/** `null` where it is not there (404). Who is too busy is asked again. Throws `CannotDo`. */
const get = async (url: string, mostBytes: number): Promise<Buffer | null> => {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) }).catch((error: unknown) => {
      throw new CannotDo(`${url} cannot be reached: ${messageOf(error)}.`, 'See that the address is right.');
    });
    if (answer.ok) return readUpTo(answer, mostBytes, url);
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    if (![429, 503].includes(answer.status) || tries === TRIES)
      throw new CannotDo(`${url} answered ${answer.status}.`, 'Try again later, or ask whoever runs the system.');
    await sleep(FIRST_PAUSE_MS * 2 ** tries);
  }
};

const readUpTo = async (answer: Response, mostBytes: number, url: string): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > mostBytes)
      throw new CannotDo(`${url} answered more bytes than it may.`, 'This is no log, or one that lies.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
