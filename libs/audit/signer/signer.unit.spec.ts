import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseNote } from '#libs/transparency/note/note.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { SignerRefuses } from './errors.js';
import type { SealedTree } from './sealed-tree.js';
import { Signer } from './signer.js';
import { SignerFolder } from './signer-folder.js';
import { FILE_STEPS, type FileSteps } from './write-durably.js';

const hashes = (count: number, salt = ''): Buffer[] =>
  Array.from({ length: count }, (_, n) => leafHash(Buffer.from(`${salt}${n}`)));

const rootOver = (leaves: readonly Buffer[]): Buffer => {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root;
};

const AT_ONCE = 3;
const WHO = 'prs_0123456789abcdef';

class Tree implements SealedTree {
  constructor(
    public leaves: Buffer[],
    public note: string | null = null,
  ) {}
  size = () => Promise.resolve(BigInt(this.leaves.length));
  root = (size: bigint) => Promise.resolve(rootOver(this.leaves.slice(0, Number(size))));
  leafHashes = (from: bigint, size: bigint) =>
    Promise.resolve(this.leaves.slice(Number(from), Math.min(Number(from) + AT_ONCE, Number(size))));
  indexes = new Map<bigint, bigint>();
  indexOf = (_: string, revision: bigint) => Promise.resolve(this.indexes.get(revision) ?? null);
  lastNote = () => Promise.resolve(this.note);
}

describe('the signer', () => {
  let path: string;
  let folder: SignerFolder;
  let time: Date;
  const signer = (steps?: FileSteps) => {
    folder = SignerFolder.open(path, steps);
    return new Signer(folder, 'oversight.example', () => time);
  };
  const again = (steps?: FileSteps) => {
    folder.close();
    return signer(steps);
  };
  const memory = () => folder.memory(folder.keys()!.origin)!;
  const memoryFiles = () => readdirSync(path).filter((name) => /^memory-.*json$/.test(name));

  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'signer-')), 'signer');
    time = new Date('2026-11-27T12:00:00Z');
  });
  afterEach(() => rmSync(join(path, '..'), { recursive: true }));

  it('signs what the leaves lead to, by both keys, and remembers it in files of its own user', async () => {
    const made = signer();
    expect(await made.sign(new Tree([]))).toBeNull();
    const first = await made.sign(new Tree(hashes(5)));
    time = new Date('2026-11-27T12:10:00Z');
    const second = await again().sign(new Tree(hashes(11)));

    expect([first!.size, first!.root, second!.size, second!.root]).toEqual([
      ...[5n, rootOver(hashes(5)), 11n, rootOver(hashes(11))],
    ]);
    expect(second!.origin).toMatch(/^oversight\.example\/[0-9a-f]{8}$/);
    expect(second!.lines.map(({ name, time: at }) => [name, at])).toEqual([
      [second!.origin, null],
      [second!.origin, 1_795_781_400n],
    ]);
    const keys = folder.keys()!;
    const verified = verifyNote(
      parseNote(Buffer.from(memory().note!))!,
      keys.pairs.flatMap(({ text, time: ofTime }) => [text.verifier, ofTime.verifier]),
    );
    expect(verified).toMatchObject({ holds: [{ time: null }, { time: 1_795_781_400n }] });
    expect(memory()).toMatchObject({ size: 11n, root: rootOver(hashes(11)) });
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(path)) expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
  });

  it('signs the same leaves again with the time of now', async () => {
    const made = signer();
    const before = await made.sign(new Tree(hashes(4)));
    time = new Date('2026-11-27T12:10:00Z');
    const after = await made.sign(new Tree(hashes(4)));

    expect(after!.lines[0]).toEqual(before!.lines[0]);
    expect(after!.lines[1]!.time! - before!.lines[1]!.time!).toBe(600n);
  });

  it('refuses a ledger that is shorter, or another, than what it signed', async () => {
    const made = signer();
    await made.sign(new Tree(hashes(6)));
    await expect(made.sign(new Tree(hashes(5)))).rejects.toThrow('1 are lost');
    await expect(made.sign(new Tree(hashes(9, 'other')))).rejects.toThrow('are not those that were signed');
    const lying = new Tree(hashes(9));
    lying.root = (size) => Promise.resolve(rootOver(hashes(Number(size), size > 6n ? 'other' : '')));
    await expect(made.sign(lying)).rejects.toThrow('does not have the root');
    const short = new Tree(hashes(9));
    short.leafHashes = () => Promise.resolve([]);
    await expect(made.sign(short)).rejects.toThrow('does not have the leaves from 6 to 9');
    expect(memory().size).toBe(6n);
  });

  it('refuses without its memory, and takes it back from a note that it signed', async () => {
    const tree = new Tree(hashes(6));
    await signer().sign(tree);
    const note = Buffer.from(memory().note!);
    tree.leaves = hashes(8);
    for (const name of memoryFiles()) rmSync(join(path, name));
    const made = again();

    await expect(made.sign(tree)).rejects.toThrow(/not remembered.*audit adopt NOTE_FILE/);
    await expect(made.adopt(note, new Tree(hashes(5)))).rejects.toThrow('has 5 leaves, and the note is of 6');
    await expect(made.adopt(note, new Tree(hashes(8, 'other')))).rejects.toThrow('are not those of the note');
    const forged = Buffer.from(note.toString().replace('\n6\n', '\n5\n'));
    await expect(made.adopt(forged, tree)).rejects.toThrow('is not signed by the log');
    expect(await made.adopt(note, tree)).toMatchObject({ size: 6n });
    expect(await made.sign(tree)).toMatchObject({ size: 8n });
    await expect(made.adopt(note, tree)).rejects.toThrow('a newer memory is there');
  });

  it('does not begin a second log over a ledger that was signed, unless it is told to', async () => {
    await expect(signer().sign(new Tree(hashes(3), 'the old note'))).rejects.toThrow('was signed before');
    const lost = await again().beginAnew(
      { who: WHO, reason: 'The disk was lost.' },
      new Tree(hashes(3), 'the old note'),
    );
    expect(lost.follows).toEqual({ note: 'the old note', reason: 'The disk was lost.' });
    const made = again();
    await made.sign(new Tree(hashes(3)));
    const { note } = memory();

    const anew = await made.beginAnew({ who: WHO, reason: 'A backup was restored.' }, new Tree(hashes(2)));

    expect(anew.follows).toEqual({ note, reason: 'A backup was restored.' });
    expect(anew.origin).not.toBe(lost.origin);
    expect(await made.sign(new Tree(hashes(2)))).toMatchObject({ origin: anew.origin, size: 2n });
    expect(memoryFiles()).toHaveLength(2);
  });

  it('refuses files that are damaged', async () => {
    await signer().sign(new Tree(hashes(3)));
    const [name = ''] = memoryFiles();
    writeFileSync(join(path, name), readFileSync(join(path, name), 'utf8').replace('"size": "3"', '"size": "4"'));
    await expect(again().sign(new Tree(hashes(3)))).rejects.toThrow('is damaged');
  });

  const steps = Object.keys(FILE_STEPS) as (keyof FileSteps)[];
  it.each(steps.flatMap((step) => [1, 2, 3, 4].flatMap((nth) => [false, true].map((after) => ({ step, nth, after })))))(
    'stopped at $step number $nth (done: $after) never signs two roots for one size, and goes on',
    async ({ step, nth, after }) => {
      let left = nth;
      const stops = (from: string, to: string) => {
        if (--left === 0 && !after) throw new Error('stopped');
        FILE_STEPS[step](from, to);
        if (left === 0) throw new Error('stopped');
      };
      const stopping = signer({ ...FILE_STEPS, [step]: stops });
      let gone = 0n;
      const sign = async (size: number) => {
        const checkpoint = await stopping.sign(new Tree(hashes(size)));
        gone = checkpoint!.size;
      };
      await expect(
        sign(3)
          .then(() => sign(5))
          .then(() => sign(6)),
      ).rejects.toThrow('stopped');

      const resumed = again();
      const known = folder.keys() === null ? 0n : memory().size;
      expect(known).toBeGreaterThanOrEqual(gone);
      // Another history is refused from what left it on, and from what it had written down before it was stopped.
      if (known > 0n) await expect(resumed.sign(new Tree(hashes(9, 'other')))).rejects.toThrow(SignerRefuses);
      expect(await resumed.sign(new Tree(hashes(6)))).toMatchObject({ size: 6n, root: rootOver(hashes(6)) });
    },
  );
});
