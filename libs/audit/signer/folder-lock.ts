import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignerInUse } from './errors.js';
import { hasEnded, parseHolder, thisProcess, type Holder } from './holder.js';
import { FILE_MODE } from './write-durably.js';

const NAME = /^lock\.(\d{1,15})$/;
const RELEASED = 'released\n';

const numbersIn = (folder: string): bigint[] =>
  readdirSync(folder).flatMap((name) => {
    const [, digits] = NAME.exec(name) ?? [];
    return digits === undefined ? [] : [BigInt(digits)];
  });

const highest = (numbers: readonly bigint[]): bigint => numbers.reduce((most, each) => (each > most ? each : most), 0n);

/**
 * Lets one process at a time work in a folder. Locks are numbered, and the highest is the one that counts: it is never removed,
 * so two processes that find that its holder has ended both try to make the next number, which only one of them can.
 */
export class FolderLock {
  private constructor(
    private readonly folder: string,
    private readonly number: bigint,
  ) {}

  /**
   * Throws `SignerInUse` where another process has it.
   * @param last the highest number as this process saw it, which may be a while ago
   */
  static take(folder: string, last = highest(numbersIn(folder))): FolderLock {
    if (last > 0n) refuseIfHeld(folder, last);
    const mine = join(folder, `taking.${randomUUID()}`);
    writeFileSync(mine, JSON.stringify(thisProcess()), { mode: FILE_MODE, flag: 'wx' });
    try {
      linkSync(mine, pathOf(folder, last + 1n));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw inUse(folder, null);
      throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    const lock = new FolderLock(folder, last + 1n);
    // The number was free because a later holder had tidied it away.
    if (!lock.isHeld) {
      rmSync(lock.path, { force: true });
      throw inUse(folder, null);
    }
    for (const older of numbersIn(folder)) if (older < lock.number) rmSync(pathOf(folder, older), { force: true });
    return lock;
  }

  get isHeld(): boolean {
    return highest(numbersIn(this.folder)) === this.number;
  }

  release(): void {
    if (!this.isHeld) return;
    const next = `${this.path}.next`;
    writeFileSync(next, RELEASED, { mode: FILE_MODE });
    renameSync(next, this.path);
  }

  private get path(): string {
    return pathOf(this.folder, this.number);
  }
}

const pathOf = (folder: string, number: bigint): string => join(folder, `lock.${number}`);

const refuseIfHeld = (folder: string, number: bigint): void => {
  let text: string;
  try {
    text = readFileSync(pathOf(folder, number), 'utf8');
  } catch {
    throw inUse(folder, null);
  }
  if (text === RELEASED) return;
  const holder = parseHolder(text);
  if (holder === null || !hasEnded(holder)) throw inUse(folder, holder);
};

const inUse = (folder: string, holder: Holder | null): SignerInUse =>
  new SignerInUse(
    `The signer's folder ${folder} is in use${holder ? ` by process ${holder.pid} of ${holder.host}` : ''}.`,
    'Only one process may sign. Stop the other one first; if it ended on another machine or in a container that is gone, remove the lock files in the folder.',
  );
