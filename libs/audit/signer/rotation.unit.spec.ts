import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import { exportOf, leafOf, newLogKeys, NOW, rootsOf, summed } from '#libs/testing/audit-export/audit-export.js';
import { eventOf, framesOf } from '#libs/testing/audit-export/frames.js';
import { verifying } from '#libs/testing/audit-export/verifying.js';
import { signText } from '#libs/transparency/note/signing.js';
import { noteOf, parseNote } from '#libs/transparency/note/note.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { frameOf } from '#libs/transparency/leaf/leaf.js';
import { addKey, changePolicy, retireKey } from './change-keys.js';
import { vkeysOf, type LogKeys } from './log-keys.js';
import type { SealedTree } from './sealed-tree.js';
import { Signer } from './signer.js';
import { SignerFolder } from './signer-folder.js';
import { FILE_STEPS, type FileSteps } from './write-durably.js';

const { verify } = verifying();
const why = { who: 'prs_0123456789abcdef', reason: 'The key is a year old.', at: new Date(NOW * 1_000) };

/** A log and its ledger in one: what is appended is sealed when the test says so. */
class SealedLog implements SealedTree {
  readonly frames: Buffer[] = framesOf(3);
  readonly waiting: EventToAppend[] = [];
  private readonly own: { stream: string; id: string; at: bigint | null }[] = [];

  append = (stream: string, events: readonly EventToAppend[], first: bigint): Promise<boolean> => {
    const there = this.own.slice(Number(first));
    if (there.length > 0) return Promise.resolve(events.every(({ id }, n) => there[n]?.id === id));
    for (const event of events) {
      this.own.push({ stream, id: event.id, at: null });
      this.waiting.push(event);
    }
    return Promise.resolve(true);
  };
  /** Seals what waits, or the first few of it. */
  seal(count = this.waiting.length): void {
    for (const { id, event, metadata } of this.waiting.splice(0, count)) {
      const revision = this.own.findIndex((each) => each.id === id);
      this.own[revision]!.at = BigInt(this.frames.length);
      const stored = {
        stream: this.own[revision]!.stream,
        type: event.type,
        data: Buffer.from(JSON.stringify(event.data)),
      };
      this.frames.push(
        frameOf(eventOf(1, BigInt(revision), { ...stored, id, metadata: Buffer.from(JSON.stringify(metadata)) })),
      );
    }
  }
  private get leaves(): Buffer[] {
    return this.frames.map(leafOf);
  }
  size = () => Promise.resolve(BigInt(this.frames.length));
  root = (size: bigint) => Promise.resolve(rootsOf(this.leaves)[Number(size)]!);
  leafHashes = (from: bigint, size: bigint) =>
    Promise.resolve(this.leaves.slice(Number(from), Number(size)).map(leafHash));
  indexOf = (_: string, revision: bigint) => Promise.resolve(this.own[Number(revision)]?.at ?? null);
  lastNote = () => Promise.resolve(null);
}

describe('the keys of a log', () => {
  let path: string;
  let folder: SignerFolder;
  let log: SealedLog;
  const open = (steps: FileSteps = FILE_STEPS) => {
    folder = SignerFolder.open(path, steps);
    return new Signer(folder, 'oversight.example', () => why.at);
  };
  const keys = () => folder.keys()!;
  const note = () => folder.memory(keys().origin)!.note!;
  const vkeyOf = ({ pairs }: LogKeys, n: number) => vkeysOf(pairs[n]!)[0]!;
  /** Of which pairs of keys the last note has lines, by the id of what signs the text. */
  const signers = () => new Set(parseNote(Buffer.from(note()))!.lines.map(({ keyId }) => keyId));
  const round = async (signer: Signer) => {
    await signer.writeEvents(log, log.append);
    log.seal();
    await signer.sign(log);
  };

  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'rotation-')), 'signer');
    log = new SealedLog();
  });
  afterEach(() => rmSync(join(path, '..'), { recursive: true }));

  it('are told of in the log before they sign, sign beside each other, and sign no note that holds their retirement', async () => {
    const signer = open();
    await round(signer);
    const first = keys().pairs[0]!;
    expect(log.frames).toHaveLength(4);
    await expect(signer.change(log, retireKey(vkeysOf(first)[0]!, why))).rejects.toThrow('No other key has signed');

    await signer.change(log, addKey(why));
    await expect(signer.change(log, addKey(why))).rejects.toThrow('does not sign yet');
    await signer.writeEvents(log, log.append);
    log.seal(1);
    await signer.sign(log);
    // One of the two events is sealed: the new pair is not known whole, and signs nothing.
    expect(signers().size).toBe(2);
    log.seal();
    await signer.sign(log);
    const [old, renewed] = [vkeyOf(keys(), 0), vkeyOf(keys(), 1)];
    const overlap = note();
    expect(signers().size).toBe(4);

    await signer.change(log, retireKey(vkeysOf(first)[1]!, why));
    await expect(signer.change(log, retireKey(old, why))).rejects.toThrow('retired already');
    log.frames.push(...framesOf(4).slice(3));
    await signer.sign(log);
    expect(signers().size).toBe(4);
    await round(signer);
    expect(signers()).toEqual(new Set([keys().pairs[0]!.text.verifier.id, keys().pairs[0]!.time.verifier.id]));
    expect(keys().pairs.map((pair) => vkeysOf(pair)[0])).toEqual([renewed]);
    await signer.sign(log);

    const files = (checkpoint: string) =>
      summed(
        exportOf({ frames: log.frames, keys: newLogKeys(), notes: { 6: overlap } }).map((file) =>
          file.name === 'checkpoint' ? { ...file, bytes: Buffer.from(checkpoint) } : file,
        ),
      );
    expect(verify(files(note()), { vkeys: [old, renewed] })).toMatchObject({
      code: 0,
      text: expect.stringContaining('retired'),
    });
    const { text } = parseNote(Buffer.from(note()))!;
    const forged = noteOf({ text, lines: [signText(first.text.verifier, first.text.privateKey, text)] });
    expect(verify(files(forged), { vkeys: [old, renewed] })).toMatchObject({
      code: 2,
      text: expect.stringContaining('was retired before'),
    });
  });

  it('of a policy of others, or with the log itself as its witness, are refused', async () => {
    const signer = open();
    await round(signer);
    const other = newLogKeys('other.example/0a1b2c3d');
    const change = (policy: string) => signer.change(log, changePolicy(policy, why));
    const [, time] = vkeysOf(keys().pairs[0]!);
    await expect(change(`log ${other.text.vkey}\nquorum none\n`)).rejects.toThrow('The policy names logs');
    await expect(change(`witness a ${time}\nquorum a\n`)).rejects.toThrow('has the key of the log');
    await expect(change(`witness a ${other.time.vkey}\nwitness b ${other.time.vkey}\nquorum a\n`)).rejects.toThrow(
      'Line 2',
    );
    await change(`witness a ${other.time.vkey}\nquorum a\n`);
    await round(signer);
    expect(keys()).toMatchObject({ written: 2n, toWrite: [] });
  });

  it('are of a stream that nobody else writes to, or the signer says that it does not go on', async () => {
    const signer = open();
    await signer.sign(log);
    await log.append('audit-log-of-somebody', [{ id: 'another' } as EventToAppend], 0n);
    await expect(signer.writeEvents(log, log.append)).rejects.toThrow('does not go on from revision 0');
  });

  const steps: readonly (keyof FileSteps)[] = ['writeNew', 'syncFolder'];
  it.each(steps.flatMap((step) => [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ step, nth }))))(
    'are changed once, though stopped at $step number $nth',
    async ({ step, nth }) => {
      await round(open());
      folder.close();
      let left = nth;
      const stops = (from: string, to: string) => {
        if (--left === 0) throw new Error('stopped');
        FILE_STEPS[step](from, to);
      };
      const stopping = open({ ...FILE_STEPS, [step]: stops });
      const old = vkeyOf(keys(), 0);
      const rotate = async (signer: Signer) => {
        if (keys().pairs.length === 1 && vkeyOf(keys(), 0) === old) await signer.change(log, addKey(why));
        await round(signer);
        if (vkeyOf(keys(), 0) === old && keys().pairs[0]!.until === null) await signer.change(log, retireKey(old, why));
        await round(signer);
      };
      await rotate(stopping).catch((error: Error) => expect(error.message).toBe('stopped'));
      folder.close();
      const resumed = open();
      await rotate(resumed);
      await round(resumed);

      expect(keys().pairs).toHaveLength(1);
      expect(vkeyOf(keys(), 0)).not.toBe(old);
      expect(signers().size).toBe(2);
      expect(keys().written).toBe(5n);
      expect(log.frames).toHaveLength(8);
    },
  );
});
