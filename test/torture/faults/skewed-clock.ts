import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ROOT } from '../../e2e/oversight-process.js';
import type { Fault } from '#libs/testing/torture/target.js';

/** What a system is started with so that the clock of its web process can be shifted by a file. */
export const shiftable = (file: string): Record<string, string> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(ROOT, 'test/torture/faults/shifted-clock.mjs')).href}`,
  OVERSIGHT_TORTURE_CLOCK: file,
});

/** The clock of the web process is set forth or back, and put right after a while. */
export const skewedClock = (file: string, byMs: () => number, forMs: () => number): Fault => ({
  name: 'skewed the clock of the web process',
  cause: async () => {
    writeFileSync(file, String(byMs()));
    await sleep(forMs());
    writeFileSync(file, '0');
    return null;
  },
});
