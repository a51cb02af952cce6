import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { frameOf } from '#libs/transparency/leaf/leaf.js';
import { exportOf, leafOf, newLogKeys, ORIGIN } from '#libs/testing/audit-export/audit-export.js';
import {
  eventOf,
  framesOf,
  LOST,
  ownStreamOf,
  streamOf,
  WITHHELD,
  type Slot,
} from '#libs/testing/audit-export/frames.js';
import { verifying } from '#libs/testing/audit-export/verifying.js';

const keys = newLogKeys();
const given = { vkeys: [keys.text.vkey, keys.time.vkey] };
const { verify, write, folder } = verifying();

const LAST = 2n ** 63n - 1n;

/** The frames of events, told as stream and revision: `1/0 1/1 2/0`. */
const told = (events: string): Buffer[] =>
  events.split(' ').map((event) => {
    const [number = '', revision = ''] = event.split('/');
    return frameOf(eventOf(Number.parseInt(number, 10), revision === 'end' ? LAST : BigInt(revision)));
  });

/** A whole export but for what is said in `slots`: `-` withheld, `x` lost, anything else the frame. */
const verified = (events: string, slots = '', more: object = {}) => {
  const frames = told(events);
  const shown = frames.map((frame, n): Slot => (slots[n] === '-' ? WITHHELD : slots[n] === 'x' ? LOST : frame));
  return verify(exportOf({ frames, keys, slots: shown }), { ...given, ...more });
};

describe('frames', () => {
  it('that are withheld are counted in the first line', () => {
    const { code, text } = verified('1/0 2/0 1/1', '---');
    expect([code, text.split('\n')[0]]).toEqual([0, expect.stringContaining('3 of 3 frames are withheld')]);
  });

  it('that are withheld make the export incomplete for whoever asks for all', () => {
    const { code, text } = verified('1/0 2/0', '.-', { allFrames: true });
    expect([code, text]).toEqual([6, expect.stringContaining('- 1 frame withheld.')]);
  });

  it('that are lost make it incomplete', () => {
    const { code, text } = verified('1/0 2/0', '.x');
    expect([code, text]).toEqual([6, expect.stringContaining('The frame of leaf 1 is lost')]);
  });

  it('that are not what was sealed are named by stream and revision', () => {
    const frames = framesOf(9);
    const slots = frames.with(8, frameOf(eventOf(1, 1n, { data: Buffer.from('{}') })));
    const { code, text } = verify(exportOf({ frames, slots, keys }), given);
    expect(text).toContain(`The frame of leaf 8 in frames/000.p/9 (${streamOf(1)}, revision 1) is not the one`);
    expect(code).toBe(2);
  });

  it.each([
    ['with a part too many', (frame: Buffer) => Buffer.concat([frame, Buffer.alloc(4)])],
    ['of a stream that is not sealed', () => frameOf(eventOf(1, 0n, { stream: 'notes' }))],
    ['with an id of no length', () => frameOf(eventOf(1, 0n, { id: '' }))],
    ['of no bytes', () => Buffer.alloc(0)],
  ])('%s are refused though their leaf is theirs', (_, change) => {
    const frames = told('1/0').map(change);
    const { code, text } = verify(exportOf({ frames, keys }), given);
    expect([code, text]).toEqual([2, expect.stringContaining('The frame of leaf 0 in frames/000.p/1 is not seven')]);
  });
});

describe('a frame that somebody holds', () => {
  const frames = told('1/0 2/0 1/1');
  const holding = (held: Buffer[], slots: Slot[] = frames.map(() => WITHHELD)) =>
    verify(exportOf({ frames, keys, slots }), { ...given, frames: held.map(write) });

  it('is told its leaf, also where the export withholds it', () => {
    const { code, text } = holding([frames[2]!, frames[0]!]);
    expect([code, text]).toEqual([
      0,
      expect.stringMatching(
        `: the event of leaf 2: ${streamOf(1)}, revision 1, ActionNoted.v1\n.*: the event of leaf 0: `,
      ),
    ]);
  });

  it('and that is of no leaf was tampered with, where the export has the stream as far', () => {
    const { code, text } = holding([frames[0]!, frameOf(eventOf(1, 1n, { data: Buffer.from('{}') }))], frames);
    expect([code, text]).toEqual([
      2,
      expect.stringContaining(
        `(${streamOf(1)}, revision 1, ActionNoted.v1) is the event of none of the 3 leaves, which hold that stream up to revision 1.`,
      ),
    ]);
  });

  it.each([
    ['is later than its stream in the export', frames],
    ['is of a stream that the export withholds', frames.map(() => WITHHELD)],
  ] as [string, Slot[]][])('and that %s may be newer than the checkpoint, which accuses nobody', (_, slots) => {
    const { code, text } = holding([frameOf(eventOf(1, 2n))], slots);
    expect([code, text]).toEqual([6, expect.stringContaining('it was changed, or recorded after this checkpoint')]);
  });

  it('is found in the folder that is named', () => {
    const held = join(folder, 'held');
    mkdirSync(held);
    for (const [n, frame] of frames.entries()) writeFileSync(join(held, `${n}.frame`), frame);
    const { code, text } = verify(exportOf({ frames, keys }), { ...given, frames: [held] });
    expect([code, text.match(/\d\.frame: the event of leaf \d/g)]).toEqual([
      0,
      [0, 1, 2].map((n) => `${n}.frame: the event of leaf ${n}`),
    ]);
  });

  it('in a folder without files is refused', () => {
    const none = join(folder, 'none');
    mkdirSync(none);
    const { code, text } = verify(exportOf({ frames, keys }), { ...given, frames: [none] });
    expect([code, text]).toEqual([1, expect.stringContaining('holds no file')]);
  });

  it('and that is none is refused', () => {
    expect(holding([Buffer.from('a frame')])).toEqual({ code: 1, text: expect.stringContaining('is no frame') });
  });
});

describe('revisions', () => {
  it.each([
    ['from 0 on, streams among each other', '1/0 2/0 1/1 1/2 2/1', '', 0],
    ['with a gap', '1/0 1/2', '', 2],
    ['that begin later', '1/1', '', 2],
    ['that run back', '1/0 1/1 2/0 1/0', '', 2],
    ['beyond 2^53, which numbers do not tell apart, after a gap', '1/0 1/9007199254740992 1/9007199254740993', '', 2],
    ['with a tombstone, which may skip', '1/0 1/end', '', 0],
    ['after a tombstone', '1/0 1/end 1/1', '', 2],
    ['with a gap where a frame is withheld', '1/0 1/1 1/2', '.-.', 0],
    ['with a gap before the withheld frame', '1/0 1/2 2/0', '..-', 2],
    ['with a gap, and a withheld frame before both its neighbours', '9/0 1/0 1/2', '-..', 2],
    ['that begin later, after a withheld frame', '2/0 1/1', '-.', 0],
    ['of two streams, each with its own withheld slot', '1/0 2/0 1/1 2/1 1/2 2/2', '..--..', 0],
    ['of two streams, with one slot for both', '1/0 2/0 3/0 1/2 2/2', '..-..', 2],
    ['that need the later of two slots each', '1/0 9/0 2/0 9/1 2/2 1/2', '.-.-..', 0],
    ['with a gap larger than its slots', '1/0 9/0 9/1 1/4', '.--.', 2],
  ] as const)('%s', (_, events, slots, code) => {
    const verdict = verified(events, slots);
    expect(verdict.code).toBe(code);
    if (code === 2)
      expect(verdict.text).toMatch(/- Leaf \d+ \(action-[-0-9a-f]+, revision \d+\) (follows a gap|comes after)/);
  });

  it('with a gap where a frame is lost are incomplete, not tampered with', () => {
    expect(verified('1/0 1/1 1/2', '.x.').code).toBe(6);
  });

  it('of the log’s own stream are never withheld', () => {
    const own = [0n, 1n, 2n].map((revision) => frameOf(eventOf(1, revision, { stream: ownStreamOf(ORIGIN) })));
    const { code, text } = verify(
      exportOf({
        frames: own,
        slots: own.with(1, Buffer.of()).map((each) => (each.length > 0 ? each : WITHHELD)),
        keys,
      }),
      given,
    );
    expect([code, text]).toEqual([2, expect.stringContaining('never withheld')]);
  });
});

describe('leaves', () => {
  it.each([1, 299])('that are equal are refused, with frames or without: 0 and %i', (at) => {
    const frames = framesOf(300);
    const leaves = frames.map(leafOf).with(at, leafOf(frames[0] ?? Buffer.of()));
    const { code, text } = verify(exportOf({ frames, leaves, slots: frames.map(() => WITHHELD), keys }), given);
    expect([code, text]).toEqual([2, expect.stringContaining(`Leaves 0 and ${at} are equal`)]);
  });

  it.each([
    ['in capitals', (leaf: string) => leaf.replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase()), 2],
    ['with a space', (leaf: string) => leaf.replace(',', ', '), 2],
    ['that is no JSON', () => 'x'.repeat(94), 2],
    ['of no bytes', () => '', 2],
    ['of a form that is not known', (leaf: string) => leaf.replace('leaf/2', 'leaf/3'), 1],
  ] as const)('%s are named', (_, change, code) => {
    const frames = framesOf(3);
    const leaves = frames.map((frame, n) => (n === 1 ? Buffer.from(change(leafOf(frame).toString())) : leafOf(frame)));
    const verdict = verify(exportOf({ frames, leaves, keys }), given);
    expect([verdict.code, verdict.text]).toEqual([code, expect.stringContaining('Leaf 1')]);
  });

  it('of the test vectors are verified with their frames', () => {
    const vectors = JSON.parse(
      readFileSync(new URL('../transparency/leaf/vectors/audit-leaf-2.json', import.meta.url), 'utf8'),
    ) as {
      readonly leaves: readonly { readonly stream: string; readonly frame?: string; readonly leaf: string }[];
    };
    // Each alone: their revisions are not those of one log.
    const short = vectors.leaves.filter(({ frame }) => frame !== undefined);
    expect(short.length).toBeGreaterThan(40);
    for (const { frame = '', leaf } of short) {
      const slot = Buffer.from(frame, 'hex');
      const { text } = verify(exportOf({ frames: [slot], leaves: [Buffer.from(leaf)], keys }), given);
      expect(text).not.toMatch(/not seven parts|not the one that was sealed|is not in the form/);
    }
  });
});

describe('sealed words', () => {
  const lengthAnd = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(bytes.length.toString(16).padStart(8, '0'), 'hex'), bytes]);
  const key = randomBytes(32);
  const name = createHash('sha256').update('oversight-key/1\n').update(key).digest('hex');
  const event = eventOf(1, 0n);
  const sealedAt = (pointer: string) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const id = Buffer.from(event.id.replaceAll('-', ''), 'hex');
    cipher.setAAD(Buffer.concat([Buffer.from(event.stream), id, Buffer.from(pointer)].map(lengthAnd)));
    const sealed = Buffer.concat([iv, cipher.update('"Ruth"'), cipher.final(), cipher.getAuthTag()]);
    return { key: name, sealed: sealed.toString('base64') };
  };
  const of = (data: object, sealedKeys: readonly Buffer[]) => {
    const frames = [frameOf({ ...event, data: Buffer.from(JSON.stringify(data)) })];
    return verify(exportOf({ frames, keys, sealedKeys: [sealedKeys] }), given);
  };

  it('are opened with the keys that came along', () => {
    const { code, text } = of({ who: [{ 'a/b': sealedAt('/who/0/a~1b') }] }, [key]);
    expect([code, text]).toEqual([0, expect.stringContaining('1 pieces of sealed words, of which 1 were read')]);
  });

  it('without their key are counted', () => {
    const { code, text } = of({ who: sealedAt('/who') }, []);
    expect([code, text]).toEqual([0, expect.stringContaining('1 pieces of sealed words, of which 0 were read')]);
  });

  it.each([
    ['that stand at another place', { who: sealedAt('/whom') }, [key], 'sealed at /who cannot be opened'],
    ['with a key that opens nothing', { who: sealedAt('/who') }, [key, randomBytes(32)], 'opens nothing'],
    ['with a key twice', { who: sealedAt('/who') }, [key, key], 'not sorted, each once'],
  ] as const)('%s are refused', (_, data, sealedKeys, words) => {
    const { code, text } = of(data, sealedKeys);
    expect([code, text]).toEqual([2, expect.stringContaining(words)]);
  });
});
