import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnsweredReceipt } from './answered-receipts.js';

/** Writes a proof into a folder, which is made, and answers the file's name. */
export const keepProof = async (
  folder: string,
  { stream, revision }: AnsweredReceipt,
  proof: string,
): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${stream.replaceAll(/[^a-z0-9$-]/g, '_')}.${revision}.tlog-proof`);
  await writeFile(file, proof);
  return file;
};
