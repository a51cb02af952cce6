/** Bytes of one row: few round trips, and little memory for each document on its way. */
export const PART_BYTES = 128 * 1024;

/**
 * The same bytes, in parts of `size` bytes; only the last may be shorter. Each lies where the one before it lay, so it must be
 * done with before the next is asked for: the driver keeps what a query was told long after its answer.
 */
export async function* inParts(bytes: AsyncIterable<Uint8Array>, size = PART_BYTES): AsyncGenerator<Buffer> {
  const part = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length;) {
      const taken = chunk.subarray(at, at + size - filled);
      part.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < size) continue;
      yield part;
      filled = 0;
    }
  if (filled > 0) yield part.subarray(0, filled);
}
