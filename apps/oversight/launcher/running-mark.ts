import { join } from 'node:path';
import { codeOf } from '../failure.js';
import { readJson, writeJson } from './private-file.js';

/** The process that works on a data folder, and where its system answers once it is up. */
export interface Running {
  readonly pid: number;
  readonly url?: string;
}

export const RUNNING = 'running.json';

/** What a running system wrote about itself in its data folder; `null` when none is running there. */
export const runningIn = (dataFolder: string): Running | null => {
  const value = readJson(join(dataFolder, RUNNING));
  if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null;
  if (!isAlive(value.pid)) return null;
  return 'url' in value && typeof value.url === 'string' ? { pid: value.pid, url: value.url } : { pid: value.pid };
};

export const leaveRunning = (dataFolder: string, running: Running): void =>
  writeJson(join(dataFolder, RUNNING), running);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};
