import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accessFrom } from './settings.js';

const USERS = 'ada:$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:\n';

let folder: string;
let files: { cert: string; key: string; users: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-access-'));
  files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem'), users: join(folder, 'users') };
  for (const file of Object.values(files)) writeFileSync(file, USERS, { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const said = (): string[] => {
  const messages: string[] = [];
  accessFrom(files, (message) => messages.push(message));
  return messages;
};

describe('the files that guard an event store', () => {
  it('are nothing to speak of while only their owner reads the key and the users', () => {
    chmodSync(files.cert, 0o644);
    expect(said()).toEqual([]);
  });

  it.each([
    ['users', 0o644, 'users file'],
    ['users', 0o620, 'users file'],
    ['key', 0o640, 'private key'],
  ] as const)('are warned of when others may use the %s (%o)', (file, mode, name) => {
    chmodSync(files[file], mode);
    expect(said()).toEqual([
      `WARNING: the ${name} ${files[file]} may be read or written by others on this machine: chmod 600 ${files[file]}`,
    ]);
  });
});
