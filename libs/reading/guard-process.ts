import { Worker } from 'node:worker_threads';

// Ends the process when nobody waits for it any more, or when it is too big with what no limit of the heap counts.
const WATCH = `
  const { workerData: { parent, bytes } } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== parent || process.memoryUsage.rss() > bytes) process.kill(process.pid, 'SIGKILL');
  }, 100);`;

/** Watched from a thread of its own, since a reading that goes on for ever hears no event. Reads what `startProcess` gives. */
export const guardProcess = (): void => {
  const [parent, bytes] = process.argv.slice(2).map((word) => Number.parseInt(word, 10));
  new Worker(WATCH, { eval: true, workerData: { parent, bytes } }).unref();
};
