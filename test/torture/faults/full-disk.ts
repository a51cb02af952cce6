import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '#libs/testing/torture/target.js';

const CHUNK = Buffer.alloc(64 * 1024, 'x');

/** Takes every byte that is left. */
export const fill = (path: string): void => {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, CHUNK);
  } catch {
    // It is full.
  } finally {
    closeSync(file);
  }
};

/** The small disk that a system keeps its data on is full for a while. */
export const fullDisk = (folder: string, forMs: () => number): Fault => ({
  name: 'filled the disk',
  cause: async () => {
    const ballast = join(folder, 'ballast');
    const begun = performance.now();
    const end = begun + forMs();
    // What is given back meanwhile is taken too.
    for (let n = 0; performance.now() < end; n++) {
      fill(`${ballast}-${n}`);
      await sleep(200);
    }
    for (let n = 0; n < 100; n++) rmSync(`${ballast}-${n}`, { force: true });
    return null;
  },
});
