import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** A process of this machine. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** It was stopped (SIGSTOP) and not yet continued: it does nothing, and ends by SIGKILL only. */
  readonly isStopped: boolean;
}

const hasProc = existsSync('/proc/self/stat');
const STOPPED = 'T';
/** It has ended, and nobody has asked yet how. */
const DEAD = 'Z';

const fileOf = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};

const ps = (...columns: readonly string[]): string[] =>
  execFileSync('ps', ['-A', ...columns.flatMap((column) => ['-o', `${column}=`])], { encoding: 'utf8' })
    .trim()
    .split('\n');

/** See proc_pid_stat(5): the name stands in brackets and may hold any character. */
const inProc = (pid: number): Process | null => {
  const stat = fileOf(pid, 'stat');
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return parent === undefined || state === DEAD
    ? null
    : { pid, parent: Number.parseInt(parent, 10), isStopped: state === STOPPED };
};

const inPs = (line: string): Process | null => {
  const [pid, parent, state] = line.trim().split(/\s+/);
  if (pid === undefined || parent === undefined || state === undefined || state.startsWith(DEAD)) return null;
  return { pid: Number.parseInt(pid, 10), parent: Number.parseInt(parent, 10), isStopped: state.startsWith(STOPPED) };
};

const numbersInProc = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => Number.parseInt(name, 10));

/** Every process that can be seen; none where neither /proc nor `ps` tells of them. */
export const listProcesses = (): Process[] => {
  try {
    const all = hasProc ? numbersInProc().map(inProc) : ps('pid', 'ppid', 'state').map(inPs);
    return all.filter((process) => process !== null);
  } catch {
    return [];
  }
};

/** A process, its children, theirs, and so on. */
export const familyOf = (pid: number, all: readonly Process[]): Process[] => {
  const own = all.filter((process) => process.pid === pid);
  const children = all.filter(({ parent }) => parent === pid);
  return [...own, ...children.flatMap((child) => familyOf(child.pid, all))];
};

/** What no other process of the same number shares: when it was started; '' when it is gone. */
export const startOf = (pid: number): string => {
  if (!hasProc) return ps('pid', 'lstart').find((line) => line.trim().startsWith(`${pid} `)) ?? '';
  const stat = fileOf(pid, 'stat');
  // The 22nd field; the 3rd is the first after the name.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

/** What a process was started as, or '' when it is gone or cannot be seen. */
export const commandOf = (pid: number): string => {
  if (hasProc) return fileOf(pid, 'cmdline').replaceAll('\0', ' ');
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** The processes that work in a folder; none where there is no /proc. */
export const processesIn = (folder: string): number[] => {
  if (!hasProc || !existsSync(folder)) return [];
  const real = realpathSync(folder);
  return numbersInProc().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === real;
    } catch {
      return false;
    }
  });
};

/** Sends a signal to a process that may be gone already. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone, or not ours.
  }
};
