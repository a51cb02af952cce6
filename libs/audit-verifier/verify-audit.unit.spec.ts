import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { exportOf, newLogKeys, summed } from '#libs/testing/audit-export/audit-export.js';
import { framesOf } from '#libs/testing/audit-export/frames.js';
import { ustar, type TarFile } from '#libs/testing/audit-export/ustar.js';
import { verifying } from '#libs/testing/audit-export/verifying.js';

const keys = newLogKeys();
const given = { vkeys: [keys.text.vkey, keys.time.vkey] };
const { folder, write, verify, verifyAt, verifyBytes } = verifying();

const whole = exportOf({ frames: framesOf(257), keys });
const tar = ustar(whole);

/** The bytes with one bit of the byte at a place turned over. */
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x01;
  return copy;
};
const changed = (name: string, change: (file: TarFile) => TarFile): TarFile[] =>
  whole.map((file) => (file.name === name ? change(file) : file));
const without = (name: string): TarFile[] => whole.filter((file) => file.name !== name);

describe('a whole export', () => {
  it.each([0, 1, 255, 256, 257, 513])('of %i leaves is verified', (size) => {
    const { code, text } = verify(exportOf({ frames: framesOf(size), keys }), given);
    expect(text).toMatch(/^VERIFIED\. No witness and no earlier note: whoever holds/);
    expect(text).toContain(`up to its checkpoint of ${size} leaves`);
    expect(text).toContain('27 November 2026');
    expect(text).toContain('What this does not prove');
    expect(code).toBe(0);
  });

  it('is verified as a folder into which tar unpacked it', () => {
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    execFileSync('tar', ['-xf', write(tar), '-C', unpacked]);
    expect(verifyAt(unpacked, given).code).toBe(0);
  });

  it('is verified where a tar is filled up to 20 blocks, as some programs do', () => {
    expect(verifyBytes(Buffer.concat([tar, Buffer.alloc(4 * 512)]), given).code).toBe(0);
  });

  it('is verified by the file as a process, with nothing beside it', () => {
    const program = fileURLToPath(new URL('verify-audit.mjs', import.meta.url));
    const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    const old = run(write(tar), '--vkey', given.vkeys.join(','), '--max-age', '1s');
    // The clock of this machine is before or after what the tests sign at: too old, or signed in the future.
    expect([2, 5]).toContain(old.status);
    const none = run(write(tar));
    expect([none.status, none.stdout]).toEqual([1, expect.stringContaining('--vkey')]);
    expect(run().stdout).toContain('Usage: node verify-audit.mjs');
    for (const wrong of [['--wrong', 'x'], ['--max-age', 'soon'], ['--note'], ['--witness', '--all-frames']])
      expect(run(write(tar), '--vkey', given.vkeys[0] ?? '', ...wrong)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('Usage: '),
      });
    const several = run(write(tar), '--vkey', given.vkeys.join(','), '--note', write('a'), write('b'));
    expect([several.status, several.stdout]).toEqual([1, expect.stringContaining('given as an earlier note, is none')]);
  });
});

describe('a byte that was changed', () => {
  const names = whole.map(({ name }) => name);

  it.each(names)('in %s is found and the place named', (name) => {
    const file = whole.find((each) => each.name === name);
    const middle = Math.floor((file?.bytes.length ?? 0) / 2);
    const { code, text } = verify(
      changed(name, (each) => ({ ...each, bytes: flipped(each.bytes, middle) })),
      given,
    );
    expect(text).toContain(
      name === 'SHA256SUMS' ? 'SHA256SUMS' : `${name} is not the file whose hash SHA256SUMS gives`,
    );
    expect(code).toBe(2);
  });

  it.each(names.filter((name) => /^(checkpoint|frames|tile)/.test(name)))(
    'in %s is found where its sum was made anew too',
    (name) => {
      const file = whole.find((each) => each.name === name);
      const middle = Math.floor((file?.bytes.length ?? 0) / 2);
      const files = changed(name, (each) => ({ ...each, bytes: flipped(each.bytes, middle) }));
      const { code, text } = verify(summed(files), given);
      expect(text).toContain(name.split('/').at(-1));
      expect(code).toBe(2);
    },
  );

  it('anywhere in the tar is found', () => {
    const missed: number[] = [];
    // Every 37th byte: headers, names, contents and the zeros between and after them.
    for (let at = 0; at < tar.length; at += 3701) if (verifyBytes(flipped(tar, at), given).code === 0) missed.push(at);
    // Every byte of a header, of the end of a file and of the zeros after it.
    const header = tar.indexOf('checkpoint\0');
    for (let at = header; at < header + 512; at += 7)
      if (verifyBytes(flipped(tar, at), given).code === 0) missed.push(at);
    for (let at = tar.length - 1024; at < tar.length; at += 111)
      if (verifyBytes(flipped(tar, at), given).code === 0) missed.push(at);
    expect(missed).toEqual([]);
  });
});

describe('the form of a tar', () => {
  const readme = whole.find(({ name }) => name === 'README.txt') ?? { name: '', bytes: Buffer.alloc(0) };
  const of = (files: readonly TarFile[]) => verify(files, given);

  it.each([
    ['a file that may be run', changed('README.txt', (file) => ({ ...file, mode: '0000755' })), 'not the mode 0644'],
    [
      'a link',
      changed('README.txt', () => ({ ...readme, bytes: Buffer.alloc(0), type: '2', link: 'x' })),
      'no regular file',
    ],
    ['a name twice', [readme, ...whole], 'README.txt is in the tar twice'],
    ['names out of order', [...whole.slice(1), ...whole.slice(0, 1)], 'names must be sorted'],
    ['a file more', summed([...whole, { name: 'notes.txt', bytes: Buffer.from('x') }]), 'notes.txt is no file of an'],
    [
      'a tile of another size',
      summed([...whole, { name: 'tile/0/001.p/2', bytes: Buffer.alloc(64) }]),
      'tile/0/001.p/2 is no file',
    ],
    [
      'a byte added to a tile',
      summed(changed('tile/1/000.p/1', (file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.of(0)]) }))),
      'tile/1/000.p/1 has 33 bytes',
    ],
    [
      'a byte added to a bundle',
      summed(changed('tile/entries/000', (file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.of(0)]) }))),
      'tile/entries/000 is not 256 leaves',
    ],
    [
      'a byte added to frames',
      summed(changed('frames/000', (file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.of(0)]) }))),
      'frames/000 is not 256 frames',
    ],
  ] as const)('with %s is refused', (_, files, words) => {
    const { code, text } = of(files);
    expect(text).toContain(words);
    expect(code).toBe(2);
  });

  it.each(whole.map(({ name }) => name))('without %s is incomplete', (name) => {
    const { code, text } = of(without(name));
    expect(text).toContain(`${name} is missing`);
    expect(code).toBe(6);
  });

  it.each(['tile/entries/000', 'tile/0/000', 'frames/001.p/1'])('without %s and its sum is incomplete', (name) => {
    const { code, text } = of(summed(without(name)));
    expect([code, text]).toEqual([6, expect.stringContaining(`${name} is missing`)]);
  });

  it.each([
    ['in a file', tar.length - 3000, 'cut off inside'],
    ['in a header', tar.length - 2048 - (tar.length % 512) - 100, 'cut off'],
    ['before its end', tar.length - 1024, 'cut off after verify-audit.mjs'],
    ['in its end', tar.length - 512, 'cut off in its end'],
  ])('cut off %s is incomplete', (_, length, words) => {
    const { code, text } = verifyBytes(tar.subarray(0, length), given);
    expect([code, text]).toEqual([6, expect.stringContaining(words)]);
  });

  it.each([
    ['that lists itself', (sums: string) => sums.replace(/^.*README/m, `${'0'.repeat(64)}  SHA256SUMS\n$&`)],
    ['that is not sorted', (sums: string) => sums.replace(/^(.*\n)(.*\n)/, '$2$1')],
    ['with one space', (sums: string) => sums.replace('  ', ' ')],
  ])('with a SHA256SUMS %s is refused', (_, change) => {
    const { code, text } = of(
      changed('SHA256SUMS', (file) => ({ ...file, bytes: Buffer.from(change(String(file.bytes))) })),
    );
    expect([code, text]).toEqual([2, expect.stringContaining('SHA256SUMS is not lines of hash and name')]);
  });

  it('with something between two files is refused', () => {
    const { code, text } = verifyBytes(flipped(tar, 512 + readme.bytes.length + 5), given);
    expect([code, text]).toEqual([2, expect.stringContaining('After the bytes of README.txt something fills')]);
  });

  it('with something after its end is refused', () => {
    const { code, text } = verifyBytes(Buffer.concat([tar, Buffer.of(0)]), given);
    expect([code, text]).toEqual([2, expect.stringContaining('Something stands after the end')]);
  });

  it('is not read where there is no such file', () => {
    expect(verifyAt(join(folder, 'nowhere'), given)).toEqual({ code: 1, text: expect.stringContaining('nowhere') });
  });
});
