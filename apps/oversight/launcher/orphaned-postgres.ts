import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, familyOf, listProcesses, processesIn, signal } from './processes.js';

/** For ending in order: after that, nothing is asked any more. */
const PATIENCE_MS = 30_000;
const LAST_PATIENCE_MS = 5_000;

/** Every process of a server works in its folder, and so may somebody's shell. */
const isOfPostgres = (pid: number): boolean => /^(\S*\/)?postgres[: ]/.test(commandOf(pid));

/**
 * Ends a Postgres that an earlier start left behind on this folder (its launcher or its host was killed), so that it can
 * be started again: in order, if it does so within half a minute, or else by SIGKILL, after which Postgres recovers by its
 * own log. What of it was stopped (SIGSTOP) is continued, since it would not end otherwise; and a process of a server
 * that is gone, which would keep its memory from the next one, ends too. A process that merely has the same number is
 * left alone.
 */
export const endOrphan = async (databaseDir: string): Promise<void> => {
  const postmaster = postmasterOn(databaseDir);
  const all = () => {
    const family = postmaster === null ? [] : familyOf(postmaster, listProcesses()).map(({ pid }) => pid);
    return [...new Set([...family, ...processesIn(databaseDir).filter(isOfPostgres)])];
  };
  const gone = async (patience: number) => {
    for (const end = performance.now() + patience; all().length > 0 && performance.now() < end;) await sleep(50);
    return all().length === 0;
  };
  if (all().length === 0) return;
  if (postmaster !== null) signal(postmaster, 'SIGINT');
  for (const pid of all()) signal(pid, 'SIGCONT');
  // Without its postmaster a process of Postgres ends by itself, as soon as it looks.
  if (await gone(postmaster === null ? LAST_PATIENCE_MS : PATIENCE_MS)) return;
  for (const pid of all()) signal(pid, 'SIGKILL');
  if (await gone(LAST_PATIENCE_MS)) return;
  throw new Error(
    `A Postgres left over from an earlier start (processes ${all().join(', ')}) does not end; stop it by hand.`,
  );
};

/** Its process, as it wrote down itself; `null` when that is not there any more. */
const postmasterOn = (databaseDir: string): number | null => {
  const file = join(databaseDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isSafeInteger(pid) && commandOf(pid).includes(databaseDir) ? pid : null;
};
