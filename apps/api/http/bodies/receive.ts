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

/**
 * Reads the body of a request, which nobody has begun to read.
 * @throws Problem `payload-too-large`, `request-timeout`, or `malformed-request` when it is cut short
 */
export const receive = (request: IncomingMessage, { most, within }: Bounds): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = () => {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('error', fail).off('close', fail);
      request.pause();
    };
    const refuse = (problem: Problem) => {
      stop();
      reject(problem);
    };
    const fail = () => refuse(cutShort());
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) refuse(tooLarge(most));
      else chunks.push(chunk);
    };
    const end = () => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    const timer = setTimeout(() => refuse(tooSlow(within)), within);
    request.on('data', take).once('end', end).once('error', fail).once('close', fail);
  });
