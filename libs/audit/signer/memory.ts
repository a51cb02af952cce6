import { textOf } from '#libs/transparency/note/checkpoint.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';

/** What the signer knows by itself of what it signed. */
export interface Memory {
  readonly origin: string;
  readonly size: bigint;
  /** The right edge of the tree of this size. */
  readonly frontier: readonly Buffer[];
  readonly root: Buffer;
  /** The last note that it signed; null before the first. */
  readonly note: string | null;
}

export const memoryOf = (origin: string, frontier: Frontier, note: string | null): Memory => ({
  ...{ origin, note },
  ...{ size: frontier.size, frontier: frontier.hashes, root: frontier.root },
});

export const emptyMemory = (origin: string): Memory => memoryOf(origin, Frontier.empty(), null);

export const memoryAsText = ({ origin, size, root, frontier, note }: Memory): string => {
  const base64 = (hash: Buffer) => hash.toString('base64');
  const told = { origin, size: size.toString(), root: base64(root), frontier: frontier.map(base64), note };
  return `${JSON.stringify(told, null, 2)}\n`;
};

/** Throws where it is not what `memoryAsText` writes, the hashes do not lead to the root, or the note is of another. */
export const parseMemory = (content: string): Memory => {
  const told = JSON.parse(content) as Record<'origin' | 'size' | 'root', string> & {
    frontier: string[];
    note: string | null;
  };
  const hashes = told.frontier.map((hash) => Buffer.from(hash, 'base64'));
  const memory = memoryOf(told.origin, Frontier.of(BigInt(told.size), hashes), told.note);
  if (memory.root.toString('base64') !== told.root) throw new Error('The hashes do not lead to the root.');
  if (memory.size > 0n && !memory.note?.startsWith(`${textOf(memory)}\n`))
    throw new Error('The note says something else.');
  return memory;
};
