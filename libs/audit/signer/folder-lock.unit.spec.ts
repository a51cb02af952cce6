import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderLock } from './folder-lock.js';
import { thisProcess, type Holder } from './holder.js';

describe('the lock of a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const heldBy = (holder: Partial<Holder>) =>
    writeFileSync(join(folder, 'lock.7'), JSON.stringify({ ...thisProcess(), ...holder }));

  it('is had by one at a time, and again once it is released', () => {
    const lock = FolderLock.take(folder);
    expect(() => FolderLock.take(folder)).toThrow(`is in use by process ${process.pid}`);
    lock.release();
    const next = FolderLock.take(folder);
    expect([lock.isHeld, next.isHeld]).toEqual([false, true]);
    // Who had it before has nothing to release.
    lock.release();
    expect(() => FolderLock.take(folder)).toThrow('is in use');
    expect(readdirSync(folder)).toEqual(['lock.2']);
  });

  it.each([
    ['has ended', { pid: 2 ** 22 + 1 }],
    ['had the number of a process that runs now', { started: '1' }],
    ['ran before the machine was started', { boot: 'another' }],
  ])('is taken over from one that %s', (_, holder) => {
    heldBy(holder);
    expect(FolderLock.take(folder).isHeld).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock.8']);
  });

  it('is left to one of another machine, which nobody here can ask', () => {
    heldBy({ host: 'elsewhere', pid: 1 });
    expect(() => FolderLock.take(folder)).toThrow('is in use by process 1 of elsewhere');
  });

  it('is not had by the slower of two who take it over', () => {
    heldBy({ pid: 2 ** 22 + 1 });
    const first = FolderLock.take(folder);
    // The other one saw 7 as well, and makes 8 only now.
    expect(() => FolderLock.take(folder, 7n)).toThrow('is in use');
    rmSync(join(folder, 'lock.8'));
    writeFileSync(join(folder, 'lock.9'), JSON.stringify(thisProcess()));
    expect(() => FolderLock.take(folder, 7n)).toThrow('is in use');
    expect(first.isHeld).toBe(false);
    expect(readdirSync(folder)).toEqual(['lock.9']);
  });
});
