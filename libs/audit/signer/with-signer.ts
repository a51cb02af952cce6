import { setTimeout as sleep } from 'node:timers/promises';
import { SignerInUse } from './errors.js';
import { Signer } from './signer.js';
import { SignerFolder } from './signer-folder.js';

const AGAIN_MS = 50;
const PATIENCE_MS = 5_000;

/** Where a signer has its keys and memory, and how a log that it begins is named. */
export interface SignerPlace {
  readonly folder: string;
  readonly name: string;
}

/**
 * Does one thing with the signer, which has its folder for so long only: between two signatures a person at the command line
 * can have it. Waits a few seconds for another process. Throws `SignerRefuses`.
 */
export const withSigner = async <T>(
  { folder: path, name }: SignerPlace,
  now: () => Date,
  work: (signer: Signer) => Promise<T>,
): Promise<T> => {
  const folder = await whenFree(path);
  try {
    return await work(new Signer(folder, name, now));
  } finally {
    folder.close();
  }
};

const whenFree = async (path: string): Promise<SignerFolder> => {
  for (let left = PATIENCE_MS; ; left -= AGAIN_MS) {
    try {
      return SignerFolder.open(path);
    } catch (error) {
      if (!(error instanceof SignerInUse) || left <= 0) throw error;
      await sleep(AGAIN_MS);
    }
  }
};
