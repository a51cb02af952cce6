import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignerRefuses } from './errors.js';
import { FolderLock } from './folder-lock.js';
import { keysAsText, parseKeys, type LogKeys } from './log-keys.js';
import { memoryAsText, parseMemory, type Memory } from './memory.js';
import { FILE_STEPS, FOLDER_MODE, writeDurably, type FileSteps } from './write-durably.js';

const KEYS = 'log-keys.json';

/** Each log has a file of its own, so that keys never meet the memory of another log. */
const memoryFile = (origin: string): string =>
  `memory-${createHash('sha256').update(origin).digest('hex').slice(0, 16)}.json`;

/** The folder of a signer: its own user's alone, and one process's at a time. Whoever has its keys can sign as the log. */
export class SignerFolder {
  private constructor(
    readonly path: string,
    private readonly lock: FolderLock,
    private readonly steps: FileSteps,
  ) {}

  /** Makes it where there is none. Throws `SignerRefuses` where another process has it, or it cannot be its user's alone. */
  static open(path: string, steps: FileSteps = FILE_STEPS): SignerFolder {
    try {
      mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
      chmodSync(path, FOLDER_MODE);
    } catch (error) {
      throw new SignerRefuses(
        `The signer's folder ${path} cannot be made its user's alone (${error instanceof Error ? error.message : 'it failed'}).`,
        'Give the folder to the user that Oversight runs as.',
      );
    }
    return new SignerFolder(path, FolderLock.take(path), steps);
  }

  /** `null` before the first log is begun. */
  keys(): LogKeys | null {
    return readKeysIn(this.path);
  }

  /** `null` where there is none. */
  memory(origin: string): Memory | null {
    return readIn(this.path, memoryFile(origin), parseMemory);
  }

  /** On disk once it returns. */
  keepMemory(memory: Memory): void {
    this.checkHeld();
    writeDurably(join(this.path, memoryFile(memory.origin)), memoryAsText(memory), this.steps);
  }

  /** Its memory must be there already: keys without one are taken for a log whose memory was lost. */
  keepKeys(keys: LogKeys): void {
    this.checkHeld();
    writeDurably(join(this.path, KEYS), keysAsText(keys), this.steps);
  }

  close(): void {
    this.lock.release();
  }

  private checkHeld(): void {
    if (!this.lock.isHeld)
      throw new SignerRefuses(`Another process has taken the signer's folder ${this.path}.`, 'Stop one of the two.');
  }
}

/** The keys in a signer's folder, for who only shows the public ones; `null` where no log was begun in it. */
export const readKeysIn = (folder: string): LogKeys | null => readIn(folder, KEYS, parseKeys);

const readIn = <T>(folder: string, name: string, parse: (content: string) => T): T | null => {
  let content: string;
  try {
    content = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return parse(content);
  } catch {
    throw new SignerRefuses(
      `The file ${join(folder, name)} is damaged.`,
      'Put the file of the keys back from where it was kept; remove that of the memory, and give it back by `oversight audit adopt NOTE_FILE`.',
    );
  }
};
