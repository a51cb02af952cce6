import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidConfig } from '#libs/platform/config.js';
import { codeOf } from '../failure.js';
import { writePrivately } from '../launcher/private-file.js';
import { FOLDER_MODE } from '../launcher/private-folder.js';

const BYTES = 32;

/** @throws InvalidConfig when it is no key */
const keyIn = (text: string, where: string): Buffer => {
  const key = Buffer.from(text, 'base64');
  if (key.length === BYTES) return key;
  throw new InvalidConfig([
    `${where} holds no key of ${BYTES} bytes: put back the one that the database was begun with`,
  ]);
};

/**
 * The key by which the provider's people are known again: `OVERSIGHT_IDENTITY_KEY`, or a file in the folder of keys, which is
 * made when it is not there.
 * @throws InvalidConfig when what is there is no key
 */
export const identityKey = (env: NodeJS.ProcessEnv, keys: string): Buffer => {
  const given = env['OVERSIGHT_IDENTITY_KEY']?.trim();
  if (given) return keyIn(given, 'OVERSIGHT_IDENTITY_KEY');
  const file = join(keys, 'identity-key');
  const kept = textIn(file);
  if (kept !== null) return keyIn(kept, file);
  mkdirSync(keys, { recursive: true, mode: FOLDER_MODE });
  const made = randomBytes(BYTES);
  writePrivately(file, made.toString('base64url'));
  return made;
};

const textIn = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};
