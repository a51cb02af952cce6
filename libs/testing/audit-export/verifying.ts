import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { NOW } from './audit-export.js';
import { ustar, type TarFile } from './ustar.js';

/** What a person gives to the verifier; times and ages in seconds. */
export interface Given {
  readonly vkeys: readonly string[];
  readonly witnesses?: readonly string[];
  readonly policy?: string;
  readonly notes?: readonly string[];
  readonly receipts?: readonly string[];
  /** Paths of files or folders. */
  readonly frames?: readonly string[];
  readonly maxAge?: number;
  readonly allFrames?: boolean;
  readonly now?: number;
}

export interface Verdict {
  readonly code: number;
  readonly text: string;
}

interface Verifier {
  readonly verifyExport: (options: object) => Verdict;
}

const { verifyExport } = (await import(
  new URL('../../audit-verifier/verify-audit.mjs', import.meta.url).href
)) as Verifier;

/** Files and texts for the verifier, in a folder that goes with the spec. */
export const verifying = () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-export-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const write = (content: Buffer | string): string => {
    const path = join(folder, `given-${++count}`);
    writeFileSync(path, content);
    return path;
  };
  const verifyAt = (path: string, { policy, notes = [], receipts = [], ...given }: Given): Verdict =>
    verifyExport({
      ...{ witnesses: [], maxAge: null, allFrames: false, now: NOW + 60, ...given, export: path },
      ...{
        policy: policy === undefined ? null : write(policy),
        notes: notes.map(write),
        receipts: receipts.map(write),
      },
    });
  return {
    folder,
    write,
    verifyAt,
    verifyBytes: (bytes: Buffer, given: Given): Verdict => verifyAt(write(bytes), given),
    verify: (files: readonly TarFile[], given: Given): Verdict => verifyAt(write(ustar(files)), given),
  };
};
