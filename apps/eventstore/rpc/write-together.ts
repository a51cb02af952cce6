import type { Writable } from 'node:stream';

/**
 * Lets the messages that wait on a call go out together: grpc-js hands them to HTTP/2 one at a time, each with a turn
 * of the event loop and a system call of its own.
 */
export const writeTogether = (call: Writable): void => {
  call._writev = (messages, done) => {
    let left = messages.length;
    let failure: Error | null | undefined;
    for (const { chunk, encoding } of messages)
      call._write(chunk, encoding, (error) => {
        failure ??= error;
        if (--left === 0) done(failure);
      });
  };
};
