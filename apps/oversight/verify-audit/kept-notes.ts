import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The notes that somebody who verifies a log has seen of it: one file for each size, in a folder of the log. */
export class KeptNotes {
  private readonly folder: string;

  /** @param folder that a person names; that of the log is made in it */
  constructor(folder: string, origin: string) {
    this.folder = join(folder, createHash('sha256').update(origin).digest('hex'));
  }

  /** Paths of all notes that were kept. */
  async paths(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true });
    const names = await readdir(this.folder);
    return names.filter((name) => name.endsWith('.note')).map((name) => join(this.folder, name));
  }

  /** Whole or not at all. Answers its path. */
  async keep(size: bigint, note: string): Promise<string> {
    const path = join(this.folder, `${size}.note`);
    await writeFile(`${path}.new`, note);
    await rename(`${path}.new`, path);
    return path;
  }
}
