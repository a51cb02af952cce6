import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes after which memory is asked for back: each passes through several buffers, of sockets and drivers. */
const EVERY = 4 * 1024 * 1024;

// There is no other way to ask for it than the function that this flag gives to contexts made after it.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how: { readonly type: 'minor' }) => void;

/**
 * Keeps a stream of many bytes from taking much memory. Left alone, V8 lets go of buffers after 32 MB of them, however
 * briefly each was held; to collect the young ones takes a millisecond or two.
 */
export class BriefBuffers {
  private since = 0;

  /** Tells that so many bytes have gone by, in buffers that nobody holds any more. */
  passed(bytes: number): void {
    this.since += bytes;
    if (this.since < EVERY) return;
    this.since = 0;
    collect({ type: 'minor' });
  }
}
