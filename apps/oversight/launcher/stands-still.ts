import { familyOf, listProcesses, type Process } from './processes.js';

/** Milliseconds for which one listing of all processes serves every part. */
const FRESH_MS = 1_000;

let seen: readonly Process[] = [];
let seenAt = -Infinity;

const processes = (): readonly Process[] => {
  if (performance.now() - seenAt > FRESH_MS) {
    seen = listProcesses();
    seenAt = performance.now();
  }
  return seen;
};

/** Whether a process, or one that it or these started, was stopped and not yet continued. */
export const standsStill = (pid: number): boolean => familyOf(pid, processes()).some(({ isStopped }) => isStopped);
