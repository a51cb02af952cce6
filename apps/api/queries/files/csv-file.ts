import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/**
 * A CSV file to be saved. One that cannot be sent to its end ends its connection: what came of it must not pass for a whole file.
 *
 * @param bytes all of it, or its pieces as they are made
 */
export const csvFile = (name: string, bytes: Buffer | AsyncIterable<Buffer>): StreamableFile => {
  const options = {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="${name}.csv"`,
  };
  return bytes instanceof Buffer
    ? new StreamableFile(bytes, { ...options, length: bytes.length })
    : new StreamableFile(Readable.from(bytes, { objectMode: false }), options).setErrorHandler((_, response) =>
        response.destroy?.(),
      );
};
