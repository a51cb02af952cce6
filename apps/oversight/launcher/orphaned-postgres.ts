import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** What a process was started as, or '' when it is gone or cannot be seen. */
const commandOf = (pid: number): string => {
  try {
    return existsSync('/proc')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/**
 * Ends a Postgres that an earlier start left behind on this folder (its launcher was killed), so that it can be started
 * again. A process that merely has the same number is left alone.
 */
export const endOrphan = async (databaseDir: string): Promise<void> => {
  const file = join(databaseDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const isOurs = () => commandOf(pid).includes(databaseDir);
  if (!Number.isSafeInteger(pid) || !isOurs()) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + PATIENCE_MS; isOurs() && Date.now() < end;) await sleep(50);
  if (isOurs())
    throw new Error(`A Postgres left over from an earlier start (process ${pid}) does not end; stop it by hand.`);
};
