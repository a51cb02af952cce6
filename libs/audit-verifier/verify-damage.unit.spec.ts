import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportOf, newLogKeys, ORIGIN, rootsOf, leafOf, NOW, summed } from '#libs/testing/audit-export/audit-export.js';
import { framesOf } from '#libs/testing/audit-export/frames.js';
import { signedNote } from '#libs/testing/audit-export/signers.js';
import type { TarFile } from '#libs/testing/audit-export/ustar.js';
import { verifying } from '#libs/testing/audit-export/verifying.js';

const keys = newLogKeys();
const given = { vkeys: [keys.text.vkey, keys.time.vkey] };
const { folder, verify, verifyAt } = verifying();

const frames = framesOf(257);
const note = signedNote({
  ...{ origin: ORIGIN, size: 9, root: rootsOf(frames.map(leafOf))[9]!, time: NOW },
  by: [keys.text],
});
const whole = exportOf({ frames, keys, notes: { 9: note }, sealedKeys: frames.map(() => []) });

/** Of these only SHA256SUMS tells that they were changed: they are read by people, or run by them. */
const PROVES_NOTHING = /^(README\.txt|verify-audit\.mjs|SHA256SUMS)$/;
/** Bytes that something contradicts: of a note its text, since a line of a key that nobody knows says nothing. */
const provedBytes = ({ name, bytes }: TarFile): number =>
  name.startsWith('checkpoint') ? bytes.indexOf('\n\n') : bytes.length;

type Damage = (bytes: Buffer, at: number) => Buffer;
const DAMAGES: Readonly<Record<string, Damage>> = {
  'a bit turned over': (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.of(bytes[at]! ^ (1 << (at % 8))), bytes.subarray(at + 1)]),
  'a byte missing': (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  'a byte added': (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.of(at % 256), bytes.subarray(at)]),
  'cut off': (bytes, at) => bytes.subarray(0, at),
};

describe('an export', () => {
  it.each(Object.entries(DAMAGES))('with %s anywhere is refused, also where its sum was made anew', (_, damage) => {
    const file = fc.constantFrom(...whole);
    fc.assert(
      fc.property(
        file,
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        fc.boolean(),
        ({ name, bytes }, place, isSummed) => {
          const anew = isSummed && !PROVES_NOTHING.test(name);
          const at = Math.floor(place * (anew ? provedBytes({ name, bytes }) : bytes.length));
          const files = whole.map((each) => (each.name === name ? { ...each, bytes: damage(bytes, at) } : each));
          const { code, text } = verify(anew ? summed(files) : files, given);
          expect([2, 6]).toContain(code);
          expect(text).toMatch(/^- .*\S/m);
        },
      ),
      { numRuns: 60, seed: 18 },
    );
  });

  it('as a folder with a link in place of a file is refused', () => {
    const unpacked = join(folder, 'linked');
    for (const { name, bytes } of whole) {
      mkdirSync(dirname(join(unpacked, name)), { recursive: true });
      writeFileSync(join(unpacked, name), bytes);
    }
    expect(verifyAt(unpacked, given).code).toBe(0);
    const away = join(folder, 'elsewhere');
    writeFileSync(away, whole.find(({ name }) => name === 'checkpoint')!.bytes);
    unlinkSync(join(unpacked, 'checkpoint'));
    symlinkSync(away, join(unpacked, 'checkpoint'));
    const { code, text } = verifyAt(unpacked, given);
    expect([code, text]).toEqual([2, expect.stringContaining('checkpoint')]);
  });
});
