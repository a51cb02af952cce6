import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import { TOMBSTONE_REVISION, type NewRawEvent } from '#libs/kernel/raw-event.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { frameOf, toLeaf } from './leaf.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';

type Hex = string | { readonly repeat: readonly (readonly [string, number])[] };

interface Vector {
  readonly name: string;
  readonly stream: string;
  readonly rev: string;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Hex;
  readonly metadata: Hex;
  readonly frameBytes: number;
  readonly frame?: string;
  readonly leaf: string;
  readonly leafHash: string;
}

interface Vectors {
  readonly root: string;
  readonly leaves: readonly Vector[];
  readonly notSealed: readonly string[];
}

const { root, leaves, notSealed } = JSON.parse(
  readFileSync(new URL('vectors/audit-leaf-2.json', import.meta.url), 'utf8'),
) as Vectors;

const bytesOf = (hex: Hex): Buffer =>
  typeof hex === 'string'
    ? Buffer.from(hex, 'hex')
    : Buffer.concat(hex.repeat.map(([each, times]) => Buffer.from(each.repeat(times), 'hex')));

const eventOf = ({ stream, rev, id, type, contentType, data, metadata }: Vector): NewRawEvent => ({
  ...{ stream, revision: BigInt(rev), id, type, contentType },
  ...{ data: bytesOf(data), metadata: bytesOf(metadata) },
});

describe('a leaf', () => {
  it('is there for every event of the test vectors', () => {
    expect([leaves.length, notSealed.length]).toEqual([55, 19]);
  });

  it.each(leaves.map((vector) => [vector.name, vector] as const))('of %s is as the test vector has it', (_, vector) => {
    const event = eventOf(vector);
    const frame = frameOf(event);
    expect(frame).toHaveLength(vector.frameBytes);
    if (vector.frame !== undefined) expect(frame.toString('hex')).toBe(vector.frame);
    const { entry, hash } = toLeaf(event);
    expect([entry.toString(), hash.toString('hex')]).toEqual([vector.leaf, vector.leafHash]);
    expect(entry).toHaveLength(94);
    expect(isSealed(vector.stream)).toBe(true);
  });

  it('makes the tree that the test vectors have', () => {
    const tree = Frontier.empty();
    for (const vector of leaves) tree.append(toLeaf(eventOf(vector)).hash);
    expect(tree.root.toString('hex')).toBe(root);
  });

  it.each(
    [
      ...notSealed,
      '-action-5a7b2c91-6e43-5b8d-9c2f-000000000001',
      'action-5A7b2c91-6e43-5b8d-9c2f-000000000001',
      'action-5a7b2c91-6E43-5b8d-9c2f-000000000001',
      'action-5a7b2c91-6e43-5b8d-9c2f-00000000000A',
    ].map((name) => [name]),
  )('is not made of a stream named %j', (name) => {
    expect(isSealed(name)).toBe(false);
  });

  it('hashes an empty entry as the published test vector of RFC 6962 does', () => {
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('does not depend on the room that the stack has', () => {
    const vector = { ...leaves[0], type: 'x'.repeat(5000) } as Vector;
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const small = leafUnder(200, vector, deep);

    expect(small).toBe(toLeaf({ ...eventOf(vector), data: Buffer.from(deep) }).hash.toString('hex'));
    expect(leafUnder(4000, vector, deep)).toBe(small);
  });
});

/** As a process with so many kB of stack has it. */
const leafUnder = (stackSize: number, vector: Vector, data: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-leaf-'));
  try {
    for (const [name, source] of [
      ['leaf', './leaf.ts'],
      ['raw-event', '../../kernel/raw-event.ts'],
      ['hashing', '../tree/hashing.ts'],
    ] as const) {
      const { code } = transformSync(readFileSync(new URL(source, import.meta.url), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      });
      writeFileSync(
        join(folder, `${name}.mjs`),
        code.replace(/(?:#libs\/[a-z/]+|\.\.\/tree)\/([a-z-]+)\.js/g, './$1.mjs'),
      );
    }
    const program = `
      import { toLeaf } from ${JSON.stringify(join(folder, 'leaf.mjs'))};
      import { readFileSync } from 'node:fs';
      const { rev, data, metadata, ...rest } = JSON.parse(readFileSync(0, 'utf8'));
      const event = { ...rest, revision: BigInt(rev), data: Buffer.from(data), metadata: Buffer.from(metadata, 'hex') };
      process.stdout.write(toLeaf(event).hash.toString('hex'));`;
    return execFileSync(process.execPath, [`--stack-size=${stackSize}`, '--input-type=module', '--eval', program], {
      input: JSON.stringify({ ...vector, data }),
      encoding: 'utf8',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// Short runs of few bytes, so that two events are often nearly the same: a byte that goes from one part to the next.
const bytes = fc
  .array(fc.constantFrom(0, 1, 0x30, 0x31, 0x7b, 0xff), { maxLength: 3 })
  .map((each) => Buffer.from(each));
const text = fc.array(fc.constantFrom('', 'a', '0', '1', '\u0000', 'é'), { maxLength: 3 }).map((each) => each.join(''));
const event: fc.Arbitrary<NewRawEvent> = fc.record({
  stream: text,
  revision: fc.constantFrom(0n, 1n, 10n, 11n, TOMBSTONE_REVISION),
  id: fc.constantFrom('00112233-4455-6677-8899-aabbccddeeff', '00112233-4455-6677-8899-aabbccddee00'),
  type: text,
  contentType: fc.constantFrom('application/json', 'application/octet-stream', ''),
  data: bytes,
  metadata: bytes,
});

/** What two events that are one to the audit have alike. */
const told = ({ id, revision, contentType, data, metadata, ...rest }: NewRawEvent) => ({
  ...rest,
  revision: String(revision),
  id: revision === TOMBSTONE_REVISION ? '' : id,
  isJson: contentType === 'application/json',
  data: data.toString('hex'),
  metadata: metadata.toString('hex'),
});

describe('frames', () => {
  it('are never the same for two events that differ', () => {
    const nearly = fc
      .tuple(event, event, fc.subarray(Object.keys(told(SOME)) as (keyof NewRawEvent)[]))
      .map(
        ([one, other, taken]) =>
          [
            one,
            { ...one, ...Object.fromEntries(taken.filter((key) => key in other).map((key) => [key, other[key]])) },
          ] as const,
      );
    fc.assert(
      fc.property(nearly, ([one, other]) => {
        const alike = JSON.stringify(told(one)) === JSON.stringify(told(other));
        expect(frameOf(one).equals(frameOf(other))).toBe(alike);
      }),
      { seed: 20_261_126, numRuns: 3000 },
    );
  });

  it('can be taken apart again: nothing follows the seven parts', () => {
    fc.assert(
      fc.property(event, (each) => {
        const frame = frameOf(each);
        const parts: Buffer[] = [];
        for (let at = 0; at < frame.length; at += 4 + frame.readUInt32BE(at))
          parts.push(frame.subarray(at + 4, at + 4 + frame.readUInt32BE(at)));
        const { stream, revision, id, type, isJson, data, metadata } = told(each);
        expect(parts.map((part) => part.toString('hex'))).toEqual([
          Buffer.from(stream).toString('hex'),
          Buffer.from(revision).toString('hex'),
          id.replaceAll('-', ''),
          Buffer.from(type).toString('hex'),
          isJson ? '31' : '30',
          data,
          metadata,
        ]);
      }),
      { seed: 20_261_126, numRuns: 500 },
    );
  });
});

const SOME: NewRawEvent = {
  ...{ stream: '', revision: 0n, id: '', type: '', contentType: '' },
  ...{ data: Buffer.alloc(0), metadata: Buffer.alloc(0) },
};
