import type { IncomingMessage } from 'node:http';
import { Problem } from '../../problems/problem.js';

interface Bounds {
  /** In bytes. */
  readonly most: number;
  /** Milliseconds within which the whole body must have come. */
  readonly within: number;
}

export const tooLarge = (most: number): Problem =>
  new Problem('payload-too-large', `The body may have no more than ${most} bytes.`);

const tooSlow = (within: number): Problem =>
  new Problem('request-timeout', `The body was not there ${within / 1000} s after its head. Send it again.`);

const cutShort = (): Problem => new Problem('malformed-request', 'The body ended before it was whole.');

/** Wakes one who waits, however often it is called. */
class Waking {
  private wake: () => void = () => undefined;
  readonly now = (): void => this.wake();

  next(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

/**
 * Yields the chunks of a request's body as they arrive, and reads no faster than the caller takes them (backpressure). The
 * request must not be read before. However the reading ends, the request is only paused, so that it can still be answered.
 * @throws Problem `payload-too-large`, `request-timeout`, or `malformed-request` when it is cut short
 */
export async function* receiving(request: IncomingMessage, { most, within }: Bounds): AsyncGenerator<Buffer> {
  const waking = new Waking();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    waking.now();
  }, within);
  for (const event of ['readable', 'end', 'error', 'close']) request.on(event, waking.now);
  try {
    for (let length = 0; ;) {
      if (late) throw tooSlow(within);
      const chunk = request.read() as Buffer | null;
      if (chunk !== null) {
        length += chunk.length;
        if (length > most) throw tooLarge(most);
        yield chunk;
      } else if (request.readableEnded) {
        return;
      } else if (request.destroyed || request.errored) {
        throw cutShort();
      } else {
        await waking.next();
      }
    }
  } finally {
    clearTimeout(timer);
    for (const event of ['readable', 'end', 'error', 'close']) request.off(event, waking.now);
    request.pause();
  }
}

/** The whole of such a body. Throws what `receiving` throws. */
export const receive = async (request: IncomingMessage, bounds: Bounds): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of receiving(request, bounds)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
