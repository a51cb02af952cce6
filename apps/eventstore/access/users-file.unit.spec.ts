import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsersFile } from './users-file.js';

const HASH = '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const ADA = `ada:${HASH}:readers\n`;

let folder: string;
let path: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-users-'));
  path = join(folder, 'users');
  said = [];
  writeFileSync(path, ADA);
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = () => new UsersFile(path, (message) => said.push(message));

describe('the users file', () => {
  it('is read again when it was written', () => {
    const users = open();
    writeFileSync(path, `${ADA}bob:${HASH}:\n`);
    expect(users.find('bob')).toBeDefined();
  });

  it('is read again when another took its place', () => {
    const users = open();
    writeFileSync(`${path}.new`, `bob:${HASH}:\n`);
    renameSync(`${path}.new`, path);
    expect(users.find('ada')).toBeUndefined();
    expect(users.find('bob')).toBeDefined();
  });

  it('gives the same user as long as it is the same file, and another one afterwards', () => {
    const users = open();
    const ada = users.find('ada');
    expect(users.find('ada')).toBe(ada);
    writeFileSync(path, `${ADA}\n`);
    expect(users.find('ada')).not.toBe(ada);
  });

  it('counts as it was last while it cannot be read, which is said once', () => {
    const users = open();
    writeFileSync(path, 'ada:secret:\n');
    expect(users.find('ada')).toBeDefined();
    expect(users.find('ada')).toBeDefined();
    expect(said).toEqual([expect.stringContaining('Line 1 is not')]);
    rmSync(path);
    expect(users.find('ada')).toBeDefined();
    expect(said).toHaveLength(2);
  });

  it.each([
    ['is missing', () => rmSync(path), 'ENOENT'],
    ['names nobody', () => writeFileSync(path, ''), 'It names nobody'],
  ])('is refused at first if it %s', (_what, spoil, message) => {
    spoil();
    expect(open).toThrow(message);
  });
});
