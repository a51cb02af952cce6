import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../failure.js';
import { writePrivately } from '../launcher/private-file.js';
import { FOLDER_MODE } from '../launcher/private-folder.js';

const BYTES = 32;

/**
 * The key by which the provider's people are known again, in the folder of keys; made when it is not there.
 * @throws Error when the file holds no key
 */
export const identityKeyIn = (keys: string): Buffer => {
  const file = join(keys, 'identity-key');
  const kept = textIn(file);
  if (kept === null) {
    mkdirSync(keys, { recursive: true, mode: FOLDER_MODE });
    const made = randomBytes(BYTES);
    writePrivately(file, made.toString('base64url'));
    return made;
  }
  const key = Buffer.from(kept, 'base64url');
  if (key.length !== BYTES) throw new Error(`${file} holds no key of ${BYTES} bytes. Put it back from where it is kept.`);
  return key;
};

const textIn = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};
