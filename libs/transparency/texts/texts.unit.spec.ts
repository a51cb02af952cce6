import { describe, expect, it } from '@jest/globals';
import { addCheckpointText, parseAddCheckpoint } from './add-checkpoint.js';
import { inclusionProofText, parseInclusionProof } from './inclusion-proof.js';

const hash = (n: number) => Buffer.alloc(32, n);
const HASHES = [hash(1), hash(2)];
const NOTE = 'log\n7\nroot\n\n\u2014 log signature\n';

describe('a proof of inclusion', () => {
  const proof = { index: 5n, hashes: HASHES, note: NOTE, extra: Buffer.from('{"body":"…"}') };
  const text = inclusionProofText(proof);

  it('is written as tlog-proof asks, and read again', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      'c2sp.org/tlog-proof@v1',
      `extra ${proof.extra.toString('base64')}`,
      'index 5',
      hash(1).toString('base64'),
    ]);
    expect(text.endsWith(`\n\n${NOTE}`)).toBe(true);
    expect(parseInclusionProof(text)).toEqual(proof);
    const alone = { ...proof, hashes: [] };
    expect(parseInclusionProof(inclusionProofText(alone))).toEqual(alone);
  });

  it.each([
    ['another version', text.replace('@v1', '@v2')],
    ['a zero in front', text.replace('index 5', 'index 05')],
    ['a sign', text.replace('index 5', 'index -5')],
    ['no extra', text.replace(/extra .*\n/, '')],
    ['a short hash', text.replace(hash(1).toString('base64'), 'AQ==')],
    ['no note', text.slice(0, text.indexOf('\n\n'))],
  ])('with %s is none', (_, spoilt) => expect(parseInclusionProof(spoilt)).toBeNull());
});

describe('what a witness is asked', () => {
  const asked = { old: 3n, hashes: HASHES, note: NOTE };
  const text = addCheckpointText(asked);

  it('is written as tlog-witness asks, and read again', () => {
    expect(text.startsWith(`old 3\n${hash(1).toString('base64')}\n`)).toBe(true);
    expect(parseAddCheckpoint(text)).toEqual(asked);
    const first = { old: 0n, hashes: [], note: NOTE };
    expect(addCheckpointText(first)).toBe(`old 0\n\n${NOTE}`);
    expect(parseAddCheckpoint(addCheckpointText(first))).toEqual(first);
  });

  it.each([
    ['more than 63 hashes', addCheckpointText({ ...asked, hashes: Array.from({ length: 64 }, (_, n) => hash(n)) })],
    ['a zero in front', text.replace('old 3', 'old 03')],
    ['no old size', text.slice('old 3\n'.length)],
    ['a short hash', text.replace(hash(1).toString('base64'), 'AQ==')],
  ])('with %s is none', (_, spoilt) => expect(parseAddCheckpoint(spoilt)).toBeNull());
});
