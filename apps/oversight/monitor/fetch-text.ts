import { MOST_NOTE_BYTES } from '#libs/transparency/note/note.js';

const PATIENCE_MS = 20_000;
/** A note, and a proof of 63 hashes before it. */
const MOST_BYTES = MOST_NOTE_BYTES + 4_096;

/** What could not be had, and why. */
export class NotThere extends Error {
  override readonly name = 'NotThere';

  constructor(
    readonly url: string,
    why: string,
  ) {
    super(`${url}: ${why}`);
  }
}

/** Gets a text of at most 132 kB within twenty seconds. Throws `NotThere`. */
export type FetchText = (url: string) => Promise<string>;

export const fetchText: FetchText = async (url) => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    if (answer.status !== 200) throw new NotThere(url, `it answers ${answer.status}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
      parts.push(part as Uint8Array);
      if ((length += (part as Uint8Array).length) > MOST_BYTES) throw new NotThere(url, 'the answer is too long');
    }
    return Buffer.concat(parts).toString();
  } catch (error) {
    if (error instanceof NotThere) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new NotThere(url, cause instanceof Error ? cause.message : String(cause));
  }
};
