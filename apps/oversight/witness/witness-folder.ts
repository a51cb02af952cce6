import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderLock } from '#libs/audit/signer/folder-lock.js';
import { FILE_STEPS, FOLDER_MODE, writeDurably } from '#libs/audit/signer/write-durably.js';
import { rawOf, verifierKey, type VerifierKey } from '#libs/transparency/note/key.js';
import { CannotDo } from '../failure.js';
import type { Seen } from './decide.js';

const KEY = 'witness-key.json';

/** SHA-256 of the origin, in hexadecimal: how C2SP tlog-witness addresses a log. */
export const hashOfOrigin = (origin: string): string => createHash('sha256').update(origin).digest('hex');

export interface WitnessKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

/** The folder of a witness: its key, and what it signed last of each log. Its own user's alone, and one process's. */
export class WitnessFolder {
  private constructor(
    private readonly path: string,
    private readonly lock: FolderLock,
  ) {}

  /** Makes it where there is none. Throws `SignerRefuses` where another process has it. */
  static open(path: string): WitnessFolder {
    mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
    chmodSync(path, FOLDER_MODE);
    return new WitnessFolder(path, FolderLock.take(path));
  }

  /** The key of the witness, made on the first run. Throws `CannotDo` where the one that is there has another name. */
  key(name: string): WitnessKey {
    const kept = this.read(KEY);
    const { name: known, key } =
      kept === null ? this.newKey(name) : (JSON.parse(kept) as Record<'name' | 'key', string>);
    if (known !== name)
      throw new CannotDo(
        `The key in ${this.path} is of the witness ${known}.`,
        'Run it by that name, or give the other witness a folder of its own.',
      );
    const privateKey = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
    return { privateKey, verifier: verifierKey(name, 'timeAndText', rawOf(createPublicKey(privateKey))) };
  }

  /** What was signed last of a log; null for nothing. Throws where the file is damaged: nothing is signed then. */
  seen(origin: string): Seen | null {
    const kept = this.read(fileOf(origin));
    if (kept === null) return null;
    const { size, root, note } = JSON.parse(kept) as Record<'size' | 'root' | 'note', string>;
    return { origin, size: BigInt(size), root: Buffer.from(root, 'base64'), note };
  }

  /** On disk once it returns. */
  keep({ origin, size, root, note }: Seen): void {
    if (!this.lock.isHeld) throw new Error(`Another process has taken the folder ${this.path}.`);
    const told = { origin, size: size.toString(), root: root.toString('base64'), note };
    writeDurably(join(this.path, fileOf(origin)), `${JSON.stringify(told, null, 2)}\n`, FILE_STEPS);
  }

  close(): void {
    this.lock.release();
  }

  private newKey(name: string): Record<'name' | 'key', string> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const made = { name, key: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
    writeDurably(join(this.path, KEY), `${JSON.stringify(made, null, 2)}\n`, FILE_STEPS);
    return made;
  }

  private read(name: string): string | null {
    try {
      return readFileSync(join(this.path, name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }
}

const fileOf = (origin: string): string => `log-${hashOfOrigin(origin)}.json`;
