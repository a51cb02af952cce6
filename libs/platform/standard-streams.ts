import { FdWriter } from './fd-writer.js';

type Written = (error?: Error | null) => void;

const keepSpeaking = (stream: NodeJS.WriteStream, fd: number): void => {
  const writer = new FdWriter(fd);
  stream.on('error', () => undefined);
  stream.write = (lines: string | Uint8Array, encoding?: BufferEncoding | Written, written?: Written): boolean => {
    writer.write(typeof lines === 'string' && typeof encoding === 'string' ? Buffer.from(lines, encoding) : lines);
    const done = typeof encoding === 'function' ? encoding : written;
    if (done) process.nextTick(done);
    return true;
  };
};

/**
 * From now on nothing that this process says on its standard streams can end it, and it goes on to be heard when they can be
 * written again: Node's own streams fail for good at the first error, as of a full disk, and end a process that does not
 * expect it.
 */
export const keepStandardStreams = (): void => {
  keepSpeaking(process.stdout, 1);
  keepSpeaking(process.stderr, 2);
};
