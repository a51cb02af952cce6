import type { Reader, Readers } from '#libs/asking/reader.js';
import { holdsStill } from '#libs/domain/rights/rights.js';

/** As often as it is looked again, in milliseconds. */
const AGAIN_MS = 1_000;

/** Who reads it holds no longer all that they held when it began. */
export class RightGone extends Error {
  override readonly name = 'RightGone';
}

/** Throws `RightGone` unless who reads holds what they held. */
export const stillAllowed = async (reader: Reader, readers: Readers): Promise<void> => {
  if (reader.is !== 'actor') return;
  const now = await readers.readerOf(reader.rights.actor);
  if (now.is !== 'actor' || !holdsStill(reader.rights, now.rights)) throw new RightGone();
};

/** The same parts, as long as who reads them holds what they held: it is asked before a part, once a second at most. */
export async function* whileAllowed(
  parts: AsyncIterable<Buffer>,
  reader: Reader,
  readers: Readers,
): AsyncGenerator<Buffer> {
  let looked = performance.now();
  for await (const part of parts) {
    if (performance.now() - looked >= AGAIN_MS) {
      await stillAllowed(reader, readers);
      looked = performance.now();
    }
    yield part;
  }
}
