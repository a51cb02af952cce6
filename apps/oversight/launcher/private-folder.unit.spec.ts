import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makePrivate } from './private-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-private-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: string[]) => join(folder, ...path);
const modeOf = (path: string) => statSync(path).mode & 0o777;
const file = (path: string, mode: number) => {
  writeFileSync(path, '');
  chmodSync(path, mode);
};
const dir = (path: string, mode: number) => {
  mkdirSync(path);
  chmodSync(path, mode);
};

describe('a folder that was open to others', () => {
  it('is closed with everything in it, but for what is left alone', () => {
    chmodSync(folder, 0o777);
    dir(at('logs'), 0o755);
    file(at('logs', 'web.log.1'), 0o644);
    dir(at('postgres'), 0o750);
    file(at('postgres', 'its-own'), 0o640);
    file(at('mine.sh'), 0o755);
    expect(makePrivate(folder, ['postgres'])).toEqual([]);
    expect([folder, at('logs'), at('postgres')].map(modeOf)).toEqual([0o700, 0o700, 0o700]);
    expect([at('logs', 'web.log.1'), at('mine.sh'), at('postgres', 'its-own')].map(modeOf)).toEqual([
      0o600, 0o700, 0o640,
    ]);
  });

  it('is warned of what is not closed: what a link leads to', () => {
    const outside = mkdtempSync(join(tmpdir(), 'oversight-outside-'));
    chmodSync(outside, 0o755);
    symlinkSync(outside, at('keys'));
    expect(makePrivate(folder)).toEqual([expect.stringContaining(`others on this machine may read ${at('keys')}`)]);
    expect(modeOf(outside)).toBe(0o755);
    symlinkSync(join(outside, 'nothing'), at('broken'));
    chmodSync(outside, 0o700);
    expect(makePrivate(folder)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  const locked = '/proc/sys/kernel/random';
  (existsSync(locked) ? it : it.skip)('is warned of, path by path, where nobody may change it', () => {
    expect(makePrivate(locked)).toEqual(
      expect.arrayContaining([expect.stringContaining(`others on this machine may read ${locked}, and`)]),
    );
  });

  it('is closed again when it was opened since', () => {
    file(at('a'), 0o600);
    makePrivate(folder);
    chmodSync(at('a'), 0o604);
    makePrivate(folder);
    expect(modeOf(at('a'))).toBe(0o600);
  });
});
