import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotDo, messageOf } from '../failure.js';
import { checkVersion, holdsData, writeVersion } from './folder-version.js';
import { endOrphan } from './orphaned-postgres.js';
import { writeJson } from './private-file.js';
import { FOLDER_MODE, makePrivate } from './private-folder.js';
import { forgetServicesIn, leaveWordOf, type Services } from './running-services.js';
import { leaveRunning, RUNNING, runningIn } from './running-mark.js';

const RESTORING = 'restoring.json';

/** The folder of the embedded parts' data: checked to be Oversight's, of this version, and used by one system at a time. */
export class DataFolder {
  private constructor(
    readonly path: string,
    /** The start before this one did not end in order: its parts may just be ending. */
    readonly leftInDisorder: boolean,
  ) {}

  /** @throws CannotDo when it cannot be written, is of another version, holds other things, or is in use */
  static open(path: string): DataFolder {
    const folder = new DataFolder(path, existsSync(join(path, RUNNING)));
    folder.create();
    folder.refuseHalfRestored();
    checkVersion(path);
    folder.take();
    folder.close();
    return folder;
  }

  /**
   * Opens a folder that holds data already, for commands that would find nothing in an empty one.
   * @throws CannotDo when it does not, and as `open`
   */
  static openThere(path: string): DataFolder {
    if (holdsData(path)) return DataFolder.open(path);
    throw new CannotDo(
      `There is no Oversight data in ${path}.`,
      'Name the data folder: OVERSIGHT_DATA=… npx oversight …. Nothing was started or written.',
    );
  }

  /**
   * A folder to restore into: empty, or of a restore that was not finished and is begun anew. Until it is `complete`,
   * no start takes it for a whole one.
   * @throws CannotDo when it holds anything else
   */
  static async openForRestore(path: string): Promise<DataFolder> {
    const folder = new DataFolder(path, false);
    folder.makeDirs(path);
    const holds = readdirSync(path);
    if (holds.length > 0 && !holds.includes(RESTORING))
      throw new CannotDo(
        `The folder ${path} is not empty.`,
        'A backup is restored into an empty or a new folder: OVERSIGHT_DATA=… oversight restore …. Nothing was changed in it.',
      );
    writeJson(join(path, RESTORING), { since: new Date().toISOString() });
    folder.take();
    await endOrphan(folder.postgres);
    for (const name of holds)
      if (![RUNNING, RESTORING].includes(name)) rmSync(join(path, name), { recursive: true, force: true });
    folder.create();
    folder.close();
    return folder;
  }

  /** All that it should hold is there, and on disk: from now on it is whole. */
  complete(): void {
    writeVersion(this.path);
    rmSync(join(this.path, RESTORING));
  }

  /** Takes back what a restore that failed has made. */
  abandon(): void {
    for (const name of readdirSync(this.path)) rmSync(join(this.path, name), { recursive: true, force: true });
  }

  get postgres(): string {
    return join(this.path, 'postgres');
  }
  get keys(): string {
    return join(this.path, 'keys');
  }
  /** Keys and memory of who signs the audit's log. No backup takes it: a memory that was restored could sign another history. */
  get signer(): string {
    return join(this.path, 'signer');
  }
  log(name: string): string {
    return join(this.path, 'logs', `${name}.log`);
  }

  /** Says where the running system and its services answer, for the command line on this machine. */
  announce(url: string, services: Services): void {
    leaveWordOf(this.path, services);
    leaveRunning(this.path, { pid: process.pid, url });
  }

  release(): void {
    forgetServicesIn(this.path);
    rmSync(join(this.path, RUNNING), { force: true });
  }

  private create(): void {
    this.makeDirs(this.path, this.keys, join(this.path, 'logs'));
  }

  /** The folder is its owner's alone, whatever an earlier program or a generous umask left it as. */
  private close(): void {
    for (const warning of makePrivate(realpathSync(this.path), ['postgres'])) process.stderr.write(`${warning}\n`);
  }

  private makeDirs(...dirs: readonly string[]): void {
    try {
      for (const dir of dirs) mkdirSync(dir, { recursive: true, mode: FOLDER_MODE });
      accessSync(this.path, constants.W_OK);
    } catch (error) {
      throw new CannotDo(
        `The data folder ${this.path} cannot be written (${messageOf(error)}).`,
        'Give this user the right to write there, or choose another folder: OVERSIGHT_DATA=… npm start.',
      );
    }
  }

  private refuseHalfRestored(): void {
    if (existsSync(join(this.path, RESTORING)))
      throw new CannotDo(
        `A restore into the folder ${this.path} was not finished: what it holds is not whole.`,
        'Run `oversight restore FILE` again, which begins anew, or remove the folder.',
      );
  }

  private take(): void {
    const other = runningIn(this.path);
    if (other && other.pid !== process.pid)
      throw new CannotDo(
        `Oversight is running on the data folder ${this.path} already (process ${other.pid}${other.url ? `, ${other.url}` : ''}).`,
        'Use that one, or stop it first, or choose another folder: OVERSIGHT_DATA=… npm start.',
      );
    forgetServicesIn(this.path);
    leaveRunning(this.path, { pid: process.pid });
  }
}
