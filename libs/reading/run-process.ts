import { fork, type ChildProcess } from 'node:child_process';
import type { UnreadDocument } from './document.js';
import type { ReadingLimits } from './limits.js';

/** How a reading's process ended: with an answer, which may be anything, or without. */
export type ProcessEnd =
  | { readonly ended: 'answered'; readonly answer: unknown }
  | { readonly ended: 'out-of-time' | 'out-of-memory' }
  | { readonly ended: 'failed'; readonly how: string };

const MEGABYTE = 1024 * 1024;
/** V8 aborts when the heap is full; whatever else finds a process too big kills it. */
const OF_MEMORY: readonly unknown[] = ['SIGABRT', 'SIGKILL', 'SIGTRAP', 'SIGILL', 128 + 6];

/** A process that knows nothing of this one: no environment, and so no credentials. */
const start = (script: string, { megabytes }: ReadingLimits): ChildProcess =>
  fork(script, [String(process.pid), String(megabytes * 1.5 * MEGABYTE)], {
    env: {},
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** Reads one document in a process of its own, which is gone when this returns. Throws the signal's reason when it is aborted. */
export const runProcess = async (
  script: string,
  document: UnreadDocument,
  limits: ReadingLimits,
  signal: AbortSignal | undefined,
): Promise<ProcessEnd> => {
  signal?.throwIfAborted();
  const child = start(script, limits);
  let end: ProcessEnd | null = null;
  const stop = () => void child.kill('SIGKILL');
  const late = setTimeout(() => {
    end ??= { ended: 'out-of-time' };
    stop();
  }, limits.seconds * 1000);
  signal?.addEventListener('abort', stop, { once: true });
  const exit = new Promise<ProcessEnd>((resolve) => {
    child.once('error', (error) => resolve({ ended: 'failed', how: error.message }));
    child.once('close', (code, by) =>
      resolve(
        OF_MEMORY.includes(by ?? code) ? { ended: 'out-of-memory' } : { ended: 'failed', how: String(by ?? code) },
      ),
    );
  });
  child.once('message', (answer) => {
    end ??= { ended: 'answered', answer };
    stop();
  });
  // Where it is gone already, that is what the exit tells.
  child.send(document, () => undefined);
  try {
    const gone = await exit;
    signal?.throwIfAborted();
    return end ?? gone;
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
  }
};
