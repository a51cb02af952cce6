import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_STEPS, FOLDER_MODE, writeDurably } from '#libs/audit/signer/write-durably.js';

/** The notes that a monitor keeps: the largest, the first of each day (UTC), and each contradiction that it saw. */
export class KeptNotes {
  constructor(private readonly folder: string) {
    mkdirSync(join(folder, 'days'), { recursive: true, mode: FOLDER_MODE });
  }

  /** Null before the first. */
  latest(): string | null {
    return this.read('latest.note');
  }

  /** On disk once it returns. */
  keep(note: string, at: Date): void {
    const day = join('days', `${at.toISOString().slice(0, 'YYYY-MM-DD'.length)}.note`);
    if (this.read(day) === null) this.write(day, note);
    this.write('latest.note', note);
  }

  /** Both notes, in a file of their own. Answers its path. */
  keepContradiction(first: string, second: string, at: Date): string {
    const name = `contradiction-${at.toISOString().replaceAll(/[:.]/g, '-')}.txt`;
    this.write(name, `${first}\n${second}`);
    return join(this.folder, name);
  }

  private write(name: string, content: string): void {
    writeDurably(join(this.folder, name), content, FILE_STEPS);
  }

  private read(name: string): string | null {
    try {
      return readFileSync(join(this.folder, name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }
}
