import { describe, expect, it } from '@jest/globals';
import { newLogKeys, NOW, ORIGIN } from '#libs/testing/audit-export/audit-export.js';
import { eventOf, streamOf } from '#libs/testing/audit-export/frames.js';
import { signedNote } from '#libs/testing/audit-export/signers.js';
import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import { inclusionProofText } from '#libs/transparency/texts/inclusion-proof.js';
import { nodeHash } from '#libs/transparency/tree/hashing.js';
import { receiptsIn } from './answered-receipts.js';
import { checkReceipt } from './check-receipt.js';
import { receiptInWords } from './words.js';

const keys = newLogKeys();
const [first, second] = [0n, 1n].map((revision) => toLeaf(eventOf(1, revision)));
const receipt = { stream: streamOf(1), revision: '1', leafHash: second!.hash.toString('hex') };
const root = nodeHash(first!.hash, second!.hash);
const key = keys.text.key;
const noteBy = (origin: string, signers: Parameters<typeof signedNote>[0]['by']) =>
  signedNote({ origin, size: 2, root, time: NOW, by: signers });
const proof = (more: Partial<Parameters<typeof inclusionProofText>[0]> = {}) =>
  inclusionProofText({
    index: 1n,
    hashes: [first!.hash],
    note: noteBy(ORIGIN, [keys.text, keys.time]),
    extra: second!.entry,
    ...more,
  });

describe('a receipt', () => {
  it('is kept by a log that proves the leaf under its own signature', () => {
    const checked = checkReceipt(receipt, proof(), key);
    expect(checked).toEqual({ index: 1n, size: 2n });
    expect(receiptInWords(receipt, checked, null)).toBe(
      `SEALED: revision 1 of ${streamOf(1)} is leaf 1 of the log, counted from 0, among 2, as it was sent.`,
    );
  });

  const other = newLogKeys();
  it.each([
    [
      'is of another leaf, which the log has',
      { index: 0n, hashes: [second!.hash], extra: first!.entry },
      'other bytes',
    ],
    ['does not lead to the root', { hashes: [second!.hash] }, 'does not lead to the root'],
    ['says another index', { index: 0n }, 'does not lead to the root'],
    ['is signed by another key of that name', { note: noteBy(ORIGIN, [other.text]) }, 'not signed by the key'],
    ['is of another log', { note: noteBy('audit.example/ffffffff', [keys.text]) }, 'not signed by the key'],
    ['has a signature that was made of something else', { note: `${proof().split('\n\n')[1]}\n\n` }, 'no proof'],
  ])('is not kept where the proof %s', (_, more, wrong) => {
    const checked = checkReceipt(receipt, proof(more), key);
    expect(checked).toEqual({ wrong: expect.stringContaining(wrong) });
    expect(receiptInWords(receipt, checked, 'kept')).toMatch(/^TAMPERED: revision 1 of .* Its proof is in kept\.$/);
  });

  it('is not kept where a byte of the signed text was changed', () => {
    const note = noteBy(ORIGIN, [keys.text]).replace(root.toString('base64'), first!.hash.toString('base64'));
    expect(checkReceipt(receipt, proof({ note }), key)).toEqual({ wrong: expect.stringContaining('does not hold') });
  });
});

describe('the answer to a change', () => {
  it('has its receipts', () => {
    expect(receiptsIn(JSON.stringify({ id: 'x', receipts: [receipt] }))).toEqual([receipt]);
  });

  it.each(['', '[]', 'null', '{}', '{"receipts":[]}', '{"receipts":[{"stream":"x","revision":"1","leafHash":"ff"}]}'])(
    'is asked for where this is given: %s',
    (answer) => expect(() => receiptsIn(answer)).toThrow('Give the answer to a change'),
  );
});
