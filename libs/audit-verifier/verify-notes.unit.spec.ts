import { describe, expect, it } from '@jest/globals';
import { frameOf } from '#libs/transparency/leaf/leaf.js';
import { exportOf, leafOf, newLogKeys, NOW, ORIGIN, rootsOf, summed } from '#libs/testing/audit-export/audit-export.js';
import { eventOf, framesOf, ownStreamOf } from '#libs/testing/audit-export/frames.js';
import { newSigner, signedNote, type Signer } from '#libs/testing/audit-export/signers.js';
import type { TarFile } from '#libs/testing/audit-export/ustar.js';
import { verifying, type Given } from '#libs/testing/audit-export/verifying.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { hashesOf, inclusionRanges } from '#libs/transparency/tree/tree-hash.js';
import { inclusionProofText } from '#libs/transparency/texts/inclusion-proof.js';

const keys = newLogKeys();
const vkeys = [keys.text.vkey, keys.time.vkey];
const { verify, write } = verifying();
const frames = framesOf(300);
const leaves = frames.map(leafOf);
const roots = rootsOf(leaves);
const rootAt = (size: number): Buffer => roots[size] ?? Buffer.alloc(0);
const OTHER_ROOT = Buffer.alloc(32, 7);

/** A note of the log at a size: with the root of its tree where no other is said. */
const noteAt = (size: number, more: { root?: Buffer; by?: readonly Signer[]; origin?: string; time?: number } = {}) =>
  signedNote({ origin: ORIGIN, size, root: rootAt(size), time: NOW, by: [keys.text, keys.time], ...more });

const whole = exportOf({ frames, keys, notes: { 17: noteAt(17), 256: noteAt(256) } });
const against = (given: Partial<Given>, files: readonly TarFile[] = whole) => verify(files, { vkeys, ...given });
const withCheckpoint = (note: string | Buffer): TarFile[] =>
  summed(whole.map((file) => (file.name === 'checkpoint' ? { ...file, bytes: Buffer.from(note) } : file)));

describe('the checkpoint', () => {
  const lastLine = noteAt(300).split('\n').at(-2) ?? '';
  const stranger = newLogKeys();

  it.each([
    ['signed by a key that was not given', { vkeys: [stranger.text.vkey] }, whole, 2, 'not signed by a key of the log'],
    [
      'of a log of another name',
      { vkeys: [newLogKeys('other.example/1').text.vkey] },
      whole,
      2,
      'not of other.example',
    ],
    ['without a key that signs the text', { vkeys: [keys.time.vkey] }, whole, 1, "Give the log's vkey"],
    ['and no vkey', { vkeys: [] }, whole, 1, 'no export can say whose it is'],
    ['and a vkey mistyped', { vkeys: [keys.text.vkey.replace(/\+[0-9a-f]{8}/, '+00000000')] }, whole, 1, 'mistyped'],
    ['and vkeys of two logs', { vkeys: [...vkeys, newLogKeys('b').text.vkey] }, whole, 1, 'not all of one log'],
    ['signed with the time alone', {}, withCheckpoint(noteAt(300, { by: [keys.time] })), 2, 'not signed by a key'],
    [
      'with a second line that fails',
      {},
      withCheckpoint(`${noteAt(300)}${noteAt(299).split('\n').at(-2)}\n`),
      2,
      'line 3',
    ],
    [
      'with a line of a key nobody knows',
      {},
      withCheckpoint(`${noteAt(300)}${lastLine.replace(ORIGIN, 'x')}\n`),
      0,
      '',
    ],
    ['with an extension line', {}, withCheckpoint(noteAt(300).replace('\n\n', '\nmore\n\n')), 2, 'three lines'],
    ['with another root', {}, withCheckpoint(noteAt(300, { root: OTHER_ROOT })), 2, 'do not give the root'],
    ['signed in the future', { now: NOW - 301 }, whole, 2, 'in the future: 27 November 2026'],
    ['signed a little in the future', { now: NOW - 300 }, whole, 0, ''],
    ['young enough', { now: NOW + 900, maxAge: 900 }, whole, 0, 'as the log itself says'],
    ['too old', { now: NOW + 901, maxAge: 900 }, whole, 5, 'at most 900 seconds'],
    ['of no known time', { vkeys: [keys.text.vkey], maxAge: 900 }, whole, 5, 'says no time'],
    [
      'larger than any export',
      {},
      withCheckpoint(noteAt(0, { root: OTHER_ROOT }).replace('\n0\n', `\n${2n ** 63n - 1n}\n`)),
      2,
      'line 1',
    ],
  ] as const)('%s', (_, given, files, code, words) => {
    const { text, ...verdict } = against(given, files);
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('earlier notes', () => {
  it('that were kept and are of this history are told, and the first line warns no more', () => {
    const { code, text } = against({ notes: [noteAt(17), noteAt(300)] });
    expect(code).toBe(0);
    expect(text.split('\n')[0]).toBe('VERIFIED.');
    expect(text).toContain('2 that were kept');
  });

  it.each([
    ['of a larger size', noteAt(300), 299, 3, 'is of 300 leaves, the export of 299 only'],
    ['of the same size and another root', noteAt(300, { root: OTHER_ROOT }), 300, 4, 'cannot both be true'],
    ['of an earlier size and another root', noteAt(9, { root: OTHER_ROOT }), 300, 4, 'cannot both be true'],
    ['that nobody signed', noteAt(9, { by: [newLogKeys().text] }), 300, 1, 'is no note of the log'],
    ['that is none', 'a note\n', 300, 1, 'is none'],
    ['that was changed', noteAt(9).replace('\n9\n', '\n8\n'), 300, 2, 'does not hold'],
  ] as const)('%s', (_, note, size, code, words) => {
    const files = exportOf({ frames: frames.slice(0, size), keys });
    const { text, ...verdict } = against({ notes: [note] }, files);
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
    if (code === 4) for (const both of [note, noteAt(size).split('\n\n')[0] ?? '']) expect(text).toContain(both);
  });

  it('two that no history holds are a fork, also where the export is smaller', () => {
    const files = exportOf({ frames: frames.slice(0, 5), keys });
    expect(against({ notes: [noteAt(9), noteAt(9, { root: OTHER_ROOT })] }, files).code).toBe(4);
  });

  it('of a tree that does not reach its root are no fork: tampered with', () => {
    const damaged = whole.map((file) =>
      file.name === 'tile/entries/000' ? { ...file, bytes: Buffer.from(file.bytes).fill('0', 30, 40) } : file,
    );
    expect(against({ notes: [noteAt(9)] }, summed(damaged)).code).toBe(2);
  });

  it.each([
    ['of another root', { 17: noteAt(17, { root: OTHER_ROOT }) }, 4, 'checkpoints/17, both signed'],
    ['under another size', { 17: noteAt(16) }, 2, 'checkpoints/17 is a note of 16 leaves'],
    ['of the size of the checkpoint', { 300: noteAt(300) }, 2, 'checkpoints/300 is no file'],
    ['of another log', { 17: noteAt(17, { origin: 'b' }) }, 2, 'checkpoints/17'],
    [
      'of a key nobody knows',
      { 17: noteAt(17, { by: [newSigner(ORIGIN, 'text')] }) },
      2,
      'checkpoints/17 is not signed',
    ],
  ] as const)('in the export itself, %s', (_, notes, code, words) => {
    const { text, ...verdict } = against({}, exportOf({ frames, keys, notes }));
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('witnesses', () => {
  const [one, two, three] = ['w/1', 'w/2', 'w/3'].map((name) => newSigner(name, 'timeAndText')) as [
    Signer,
    Signer,
    Signer,
  ];
  const files = exportOf({ frames, keys, witnesses: [one, two] });
  const policy = (quorum: string) =>
    `# who must sign\nlog ${keys.text.vkey}\nwitness a ${one.vkey}\nwitness b ${two.vkey} https://b.example\nwitness c ${three.vkey}\n${quorum}\n`;

  it.each([
    ['each of those named', { witnesses: [one.vkey, two.vkey] }, 0, 'VERIFIED.\n'],
    ['one of those named is missing', { witnesses: [one.vkey, three.vkey] }, 5, 'has not the signatures'],
    ['two of three', { policy: policy('group g 2 a b c\nquorum g') }, 0, 'VERIFIED.\n'],
    ['all of three', { policy: policy('group g all a b c\nquorum g') }, 5, 'has not the signatures'],
    ['a group in a group', { policy: policy('group g any a c\ngroup h all g b\nquorum h') }, 0, 'VERIFIED.\n'],
    [
      'of other logs',
      { policy: policy('quorum a').replace(keys.text.vkey, newLogKeys().text.vkey) },
      1,
      'for other logs',
    ],
    ['nobody', { policy: policy('quorum none') }, 0, 'No witness'],
    ['no quorum said', { policy: policy('') }, 1, 'says the quorum'],
    ['one key twice', { witnesses: [one.vkey, newSigner('x', 'timeAndText').vkey, one.vkey] }, 1, 'named twice'],
    ["the log's own key", { witnesses: [keys.time.vkey] }, 1, "is the log's"],
    ['a member twice', { policy: policy('group g 2 a a\nquorum g') }, 1, 'Line 6 of the policy'],
    ['young enough', { witnesses: [one.vkey], maxAge: 60 }, 0, 'as the witnesses'],
    ['too old', { witnesses: [one.vkey], maxAge: 59 }, 5, 'at most 59 seconds'],
  ] as const)('%s', (_, given, code, words) => {
    const { text, ...verdict } = against(given, files);
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('a key that was retired', () => {
  const renewed = newLogKeys();
  const both = [keys.text.vkey, renewed.text.vkey];
  const retiring = frameOf(
    eventOf(1, 0n, {
      ...{ stream: ownStreamOf(ORIGIN), type: 'LogKeyRetired.v1' },
      data: Buffer.from(JSON.stringify({ vkey: keys.text.vkey })),
    }),
  );
  const all = [...framesOf(5), retiring];
  const files = (count: number, by: readonly Signer[]) =>
    exportOf({ frames: [...all, ...framesOf(14).slice(5)].slice(0, count), keys, signedBy: by });

  it.each([
    ['may sign up to the leaf that says so', 5, [keys.text], 0, 'VERIFIED'],
    ['may not sign that leaf alone', 6, [keys.text], 2, 'was retired before its 6 leaves'],
    ['may sign it beside the new key', 6, [keys.text, renewed.text], 0, 'retired at leaf 5'],
  ] as const)('%s', (_, count, by, code, words) => {
    const { text, ...verdict } = against({ vkeys: both }, files(count, by));
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [5, 0, '1 that were kept'],
    [6, 2, 'was retired before its 6 leaves'],
  ] as const)('alone signed a note of %i leaves that was kept', (size, code, words) => {
    const note = noteAt(size, { root: rootsOf(all.map(leafOf))[size] ?? OTHER_ROOT, by: [keys.text] });
    const { text, ...verdict } = against({ vkeys: both, notes: [note] }, files(14, [renewed.text]));
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('a receipt', () => {
  const receiptOf = async (
    index: number,
    size: number,
    more: { leaf?: Buffer; note?: string } = {},
  ): Promise<string> => {
    const { leaf = leaves[index] ?? Buffer.of(), note = noteAt(size) } = more;
    const hashes = await hashesOf(inclusionRanges(BigInt(index), BigInt(size)), async (parts) =>
      parts.map(({ height, index: at }) => {
        const span = 2 ** height;
        return rootsOf(leaves.slice(Number(at) * span, (Number(at) + 1) * span)).at(-1) ?? leafHash(Buffer.of());
      }),
    );
    return inclusionProofText({ index: BigInt(index), hashes, note, extra: leaf });
  };

  it.each([
    [0, 1],
    [0, 300],
    [7, 8],
    [255, 257],
    [256, 257],
    [299, 300],
  ])('of leaf %i of %i is proved, and its event named', async (index, size) => {
    const { code, text } = against({ receipts: [await receiptOf(index, size)] });
    expect([code, text]).toEqual([
      0,
      expect.stringContaining(`leaf ${index}, proved by a note of ${size} leaves: action-`),
    ]);
  });

  it('of a frame that is newer than the export says of which leaf it is, and that the export is too small', async () => {
    const held = write(frames[8]!);
    const { code, text } = against(
      { receipts: [await receiptOf(8, 9)], frames: [held] },
      exportOf({ frames: frames.slice(0, 8), keys }),
    );
    expect([code, text]).toEqual([3, expect.stringContaining(`the frame ${held}: the event of leaf 8: `)]);
  });

  const wrong: readonly (readonly [string, () => Promise<string>, number, string])[] = [
    ['of another leaf', () => receiptOf(3, 9, { leaf: leaves[4] ?? Buffer.of() }), 2, 'do not lead from its leaf'],
    [
      'whose note is of another history',
      () => receiptOf(0, 1, { note: noteAt(1, { root: OTHER_ROOT }) }),
      4,
      'cannot both',
    ],
    [
      'whose note was changed',
      () => receiptOf(3, 9, { note: noteAt(9).replace('\n9\n', '\n8\n') }),
      2,
      'does not hold',
    ],
    ['that is none', async () => 'a receipt', 1, 'is no receipt'],
  ];
  it.each(wrong)('%s', async (_, receipt, code, words) => {
    const { text, ...verdict } = against({ receipts: [await receipt()] });
    expect([verdict.code, text]).toEqual([code, expect.stringContaining(words)]);
  });
});
