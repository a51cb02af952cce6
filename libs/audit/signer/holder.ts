import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from a later one of the same number. What this system does not tell is null. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Which start of the machine. */
  readonly boot: string | null;
  /** When the process started, in ticks since the machine did. */
  readonly started: string | null;
}

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const bootId = (): string | null => read('/proc/sys/kernel/random/boot_id')?.trim() ?? null;

/** The 22nd field of proc(5) stat; the name in the second may hold spaces and brackets. */
const STARTED_AFTER_NAME = 19;
const startedAt = (pid: number): string | null => {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[STARTED_AFTER_NAME] ?? null;
};

export const thisProcess = (): Holder => ({
  host: hostname(),
  pid: process.pid,
  boot: bootId(),
  started: startedAt(process.pid),
});

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether the process has ended; of a process of another machine nobody can tell. */
export const hasEnded = ({ host, pid, boot, started }: Holder): boolean => {
  if (host !== hostname()) return false;
  if (boot !== bootId() || !isThere(pid)) return true;
  return startedAt(pid) !== started;
};

export const parseHolder = (text: string): Holder | null => {
  const { host, pid, boot, started } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
  const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
  return typeof host === 'string' && typeof pid === 'number' && isText(boot) && isText(started)
    ? { host, pid, boot, started }
    : null;
};
