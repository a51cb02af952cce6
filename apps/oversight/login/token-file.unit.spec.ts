import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { TokenFile } from './token-file.js';

const HERE = 'http://127.0.0.1:3000';
const HOUR = 60 * 60_000;

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'tokens-')), 'oversight', 'tokens.json');
});

const file = () => TokenFile.of({ OVERSIGHT_TOKEN_FILE: path });

describe('a token of the command line', () => {
  it('is kept in a file of its user alone, by the system that it is for', () => {
    file().keep(HERE, { token: 'one', until: Date.now() + HOUR, name: 'Amara Okafor' });
    file().keep('https://oversight.example/', { token: 'two', until: Date.now() + HOUR, name: null });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(file().find(`${HERE}/`)).toMatchObject({ token: 'one', name: 'Amara Okafor' });
    expect(file().find('https://oversight.example')).toMatchObject({ token: 'two', name: null });
    expect(file().find('https://other.example')).toBeNull();
  });

  it('is none once it is over, and is thrown away', () => {
    file().keep(HERE, { token: 'over', until: Date.now() - 1, name: null });
    expect(file().find(HERE)).toBeNull();
    file().keep('https://oversight.example', { token: 'two', until: Date.now() + HOUR, name: null });
    expect(readFileSync(path, 'utf8')).not.toContain('over"');
  });

  it('is not read from a file that others may read', () => {
    file().keep(HERE, { token: 'one', until: Date.now() + HOUR, name: 'Amara Okafor' });
    chmodSync(path, 0o644);
    expect(() => file().find(HERE)).toThrow('Others on this machine may read');
  });

  it.each(['', 'nonsense', 'null', '[]', '{"http://127.0.0.1:3000":7}'])('is none in a file that holds %j', (text) => {
    file().keep(HERE, { token: 'one', until: Date.now() + HOUR, name: 'Amara Okafor' });
    writeFileSync(path, text);
    expect(file().find(HERE)).toBeNull();
  });
});
