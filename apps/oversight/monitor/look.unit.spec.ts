import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leafOf, newLogKeys, NOW, ORIGIN, rootsOf } from '#libs/testing/audit-export/audit-export.js';
import { framesOf } from '#libs/testing/audit-export/frames.js';
import { newSigner, signedNote, type Signer } from '#libs/testing/audit-export/signers.js';
import { parsePolicy } from '#libs/transparency/policy/parse-policy.js';
import { addCheckpointText } from '#libs/transparency/texts/add-checkpoint.js';
import { consistencyRanges, hashesOf } from '#libs/transparency/tree/tree-hash.js';
import { hashOfOrigin } from '../witness/witness-folder.js';
import { NotThere } from './fetch-text.js';
import { KeptNotes } from './kept-notes.js';
import { look } from './look.js';

const keys = newLogKeys();
const logKeys = [keys.text.key, keys.time.key];
const [w1, w2, w3] = ['w1', 'w2', 'w3'].map((name) => newSigner(`${name}.example`, 'timeAndText')) as [
  ...[Signer, Signer, Signer],
];
const policy = parsePolicy(
  `witness w1 ${w1.vkey} https://w1.example/\nwitness w2 ${w2.vkey}\nwitness w3 ${w3.vkey}\ngroup g 2 w1 w2 w3\nquorum g\n`,
);
const leaves = framesOf(20).map(leafOf);
const others = framesOf(21).slice(1).map(leafOf);

interface Of {
  readonly tree?: readonly Buffer[];
  readonly by?: readonly Signer[];
  readonly time?: number;
}
const noteOf = (size: number, { tree = leaves, by = [keys.text, keys.time], time = NOW }: Of = {}) =>
  signedNote({ origin: ORIGIN, size, root: rootsOf(tree.slice(0, size)).at(-1)!, time, by });

const proofOf = async (from: number, to: number, tree = leaves) => {
  const hashes = await hashesOf(from === to ? [] : consistencyRanges(BigInt(from), BigInt(to)), async (parts) =>
    parts.map(({ height, index }) => {
      const span = 2 ** height;
      return rootsOf(tree.slice(Number(index) * span, (Number(index) + 1) * span)).at(-1)!;
    }),
  );
  return addCheckpointText({ old: BigInt(from), hashes, note: noteOf(to, { tree }) });
};

describe('the monitor', () => {
  let folder: string;
  let pages: Record<string, string>;
  let now: Date;
  const looks = (trusted: { policy: typeof policy | null } = { policy: null }) =>
    look({
      ...{ url: 'https://log.example', kept: new KeptNotes(folder), maxAge: 900n, now: () => now },
      trusted: { logKeys, ...trusted },
      fetchText: (url) => {
        const page = pages[url.replace('https://log.example/audit/', '')];
        return page === undefined ? Promise.reject(new NotThere(url, 'it answers 404')) : Promise.resolve(page);
      },
    });
  const publish = async (size: number, of: Of = {}, from: readonly number[] = []) => {
    pages = { 'log/checkpoint': noteOf(size, of) };
    for (const each of from)
      pages[`proof/consistency?from=${each}&to=${size}`] = await proofOf(each, size, [...(of.tree ?? leaves)]);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'monitor-'));
    pages = {};
    now = new Date(NOW * 1_000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps what it saw, and sees that the log goes on from there', async () => {
    await publish(7);
    expect(await looks()).toMatchObject({
      code: 0,
      lines: expect.arrayContaining([expect.stringMatching(/^No note/)]),
    });
    expect(await looks()).toMatchObject({
      code: 0,
      lines: expect.arrayContaining(['It is that of the note kept here.']),
    });
    await publish(20, {}, [7]);
    expect(await looks()).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'latest.note'), 'utf8')).toBe(noteOf(20));
    expect(readFileSync(join(folder, 'days', '2026-11-27.note'), 'utf8')).toBe(noteOf(7));
  });

  it.each([
    ['two roots for one size', 7, { tree: others }, 4, /^FORKED: .* two roots for one size/],
    ['a larger note of another history', 12, { tree: others }, 4, /^FORKED: .* does not prove/],
    ['a smaller note', 6, {}, 3, /^ROLLED BACK: .* is of 7 leaves, and 6/],
    ['a note that another signed', 7, { by: [w1] }, 2, /^TAMPERED: .* no key of the log/],
    ['a note of the future', 7, { time: NOW + 301 }, 2, /^TAMPERED: .* in the future/],
    ['an old note', 7, { time: NOW - 901 }, 5, /^STALE: the log itself says/],
  ] as const)('names %s', async (_, size, of, code, words) => {
    await publish(7);
    await looks();
    await publish(size, of, [7]);
    const seen = await looks();
    expect(seen).toMatchObject({ code, lines: expect.arrayContaining([expect.stringMatching(words)]) });
    if (code === 3 || code === 4) expect(seen.lines).toEqual(expect.arrayContaining([noteOf(7), noteOf(size, of)]));
    expect(readFileSync(join(folder, 'latest.note'), 'utf8')).toBe(noteOf(7, code === 5 ? of : {}));
    expect(readdirSync(folder).filter((name) => name.startsWith('contradiction'))).toHaveLength(code === 4 ? 1 : 0);
  });

  it('says that it could not look, and believes no damaged note of its own', async () => {
    expect(await looks()).toMatchObject({ code: 1, lines: [expect.stringContaining('it answers 404')] });
    await publish(7);
    await looks();
    writeFileSync(join(folder, 'latest.note'), noteOf(7).replace('\n7\n', '\n8\n'));
    expect(await looks()).toMatchObject({ code: 1, lines: [expect.stringContaining('that was kept is not believed')] });
  });

  it('counts the quorum, whose age is that of its oldest time, and asks the witnesses that have an address', async () => {
    const by = [keys.text, keys.time];
    await publish(7, { by: [...by, w1] });
    expect(await looks({ policy })).toMatchObject({ code: 5 });
    await publish(7, { by: [...by, w1, w3] });
    expect(await looks({ policy })).toMatchObject({ code: 0 });
    now = new Date((NOW + 901) * 1_000);
    expect(await looks({ policy })).toMatchObject({ code: 5 });

    now = new Date(NOW * 1_000);
    const shown = `https://w1.example/${hashOfOrigin(ORIGIN)}/checkpoint`;
    for (const [note, code, words] of [
      [noteOf(7, { by: [keys.text, w1] }), 0, /that of the witness w1/],
      [noteOf(9, { by: [keys.text, w1] }), 0, /w1 signed 9 leaves, more than are published/],
      [noteOf(7, { by: [keys.text, w1], tree: others }), 4, /^FORKED/],
      [noteOf(7, { by: [keys.text], tree: others }), 0, /is not believed: it did not sign it/],
    ] as const) {
      pages[shown] = note;
      const seen = await looks({ policy });
      expect(seen).toMatchObject({ code, lines: expect.arrayContaining([expect.stringMatching(words)]) });
    }
  });
});
