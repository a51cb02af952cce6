import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inParts } from './parts.js';

const all = async (chunks: readonly Uint8Array[], size: number): Promise<Buffer[]> => {
  const parts: Buffer[] = [];
  const source = async function* () {
    yield* chunks;
  };
  for await (const part of inParts(source(), size)) parts.push(Buffer.from(part));
  return parts;
};

it('cuts the same bytes in parts of one size, however they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 20 })),
      fc.integer({ min: 1, max: 8 }),
      async (chunks, size) => {
        const parts = await all(chunks, size);
        expect(Buffer.concat(parts)).toEqual(Buffer.concat(chunks));
        expect(parts.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(parts.every(({ length }) => length > 0)).toBe(true);
      },
    ),
  );
});
