import { pipeline } from 'node:stream/promises';
import { codeOf } from '../failure.js';

/** Writes the pieces as they come; whoever reads may stop reading (`| head`), which ends it without a word. */
export const toStdout = async (pieces: AsyncIterable<string>): Promise<void> => {
  try {
    await pipeline(pieces, process.stdout, { end: false });
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
  }
};
