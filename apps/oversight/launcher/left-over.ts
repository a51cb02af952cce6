import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { signal, startOf } from './processes.js';

/** A part whose launcher is gone ends by itself, in order. */
const PATIENCE_MS = 10_000;

const fileBeside = (logFile: string): string => logFile.replace(/(\.log)?$/, '.pid');

/** Leaves word of the process of a part, for the next launcher. */
export const leaveWordOfProcess = (logFile: string, pid: number): void => {
  try {
    writeFileSync(fileBeside(logFile), `${pid} ${startOf(pid)}`);
  } catch {
    // Then nobody ends it should it freeze once this launcher is gone; it runs all the same.
  }
};

/**
 * Ends the process of a part that an earlier launcher left behind: one that was stopped (SIGSTOP) has not heard that its
 * launcher is gone, and holds its port. A process that merely has the same number is left alone.
 */
export const endLeftOver = async (logFile: string): Promise<void> => {
  const [pid, start] = wordIn(logFile);
  const isThere = () => pid > 0 && start !== '' && startOf(pid) === start;
  if (!isThere()) return;
  signal(pid, 'SIGCONT');
  for (const end = performance.now() + PATIENCE_MS; isThere() && performance.now() < end;) await sleep(50);
  if (isThere()) signal(pid, 'SIGKILL');
};

const wordIn = (logFile: string): readonly [number, string] => {
  try {
    const [pid = '', ...start] = readFileSync(fileBeside(logFile), 'utf8').split(' ');
    return [Number.parseInt(pid, 10), start.join(' ')];
  } catch {
    return [0, ''];
  }
};
