import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolder } from './data-folder.js';
import { runningIn } from './running-mark.js';
import { servicesIn } from './running-services.js';

const SERVICES = {
  databaseUrl: 'postgres://projector:secret@127.0.0.1:5433/oversight',
  backupUrl: 'postgres://backup:secret@127.0.0.1:5433/oversight',
  eventStoreUrl: 'esdb://127.0.0.1:2113?tls=false',
};

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'oversight-data-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made when it is not there, and opened again later', () => {
    const made = join(path, 'a/b');
    DataFolder.open(made).release();
    expect(DataFolder.open(made).path).toBe(made);
  });

  it('is closed to others when it is opened, behind a link too', () => {
    const [there, link] = [join(path, 'there'), join(path, 'link')];
    DataFolder.open(there).release();
    for (const open of [there, join(there, 'logs')]) chmodSync(open, 0o755);
    chmodSync(join(there, 'version.json'), 0o644);
    symlinkSync(there, link);
    const folder = DataFolder.open(link);
    folder.announce('http://127.0.0.1:3000', SERVICES);
    for (const name of ['', 'logs', 'keys']) expect(statSync(join(there, name)).mode & 0o777).toBe(0o700);
    for (const name of ['version.json', 'running.json', 'services.json'])
      expect(statSync(join(there, name)).mode & 0o777).toBe(0o600);
    folder.release();
  });

  it('given other things in it, is refused and left as it was', () => {
    writeFileSync(join(path, 'thesis.doc'), 'words');
    expect(() => DataFolder.open(path)).toThrow(/holds other things.*\n.*OVERSIGHT_DATA=/);
    expect(existsSync(join(path, 'version.json'))).toBe(false);
  });

  it('given data of another version, says which and what to do', () => {
    DataFolder.open(path).release();
    writeFileSync(join(path, 'version.json'), JSON.stringify({ format: 1, postgresMajor: 17 }));
    expect(() => DataFolder.open(path)).toThrow(/Postgres 17.*Postgres 18\.\nStart the version that made it/);
  });

  it('given a file where the folder should be, says that it cannot be written', async () => {
    writeFileSync(join(path, 'file'), '');
    for (const at of ['file', 'file/data']) {
      expect(() => DataFolder.open(join(path, at))).toThrow(/cannot be written/);
      await expect(DataFolder.openForRestore(join(path, at))).rejects.toThrow(/cannot be written/);
    }
  });

  it('given that another process runs on it, is refused, naming it', () => {
    DataFolder.open(path);
    writeFileSync(join(path, 'running.json'), JSON.stringify({ pid: process.ppid, url: 'http://127.0.0.1:3000' }));
    expect(() => DataFolder.open(path)).toThrow(`process ${process.ppid}, http://127.0.0.1:3000`);
  });

  it('given that the process before it was killed, opens and knows it', () => {
    DataFolder.open(path);
    writeFileSync(join(path, 'running.json'), JSON.stringify({ pid: 2 ** 30 }));
    expect(DataFolder.open(path).leftInDisorder).toBe(true);
  });

  it('tells the command line where the system answers, until it is released', () => {
    const folder = DataFolder.open(path);
    folder.announce('http://127.0.0.1:4321', SERVICES);
    expect(runningIn(path)?.url).toBe('http://127.0.0.1:4321');
    folder.release();
    expect(runningIn(path)).toBeNull();
  });

  it('tells where the services answer to its own user alone, until it is released or taken anew', () => {
    const folder = DataFolder.open(path);
    folder.announce('http://127.0.0.1:4321', SERVICES);
    expect(servicesIn(path)).toEqual(SERVICES);
    expect(statSync(join(path, 'services.json')).mode & 0o777).toBe(0o600);
    folder.release();
    expect(servicesIn(path)).toBeNull();
    folder.announce('http://127.0.0.1:4321', SERVICES);
    DataFolder.open(path);
    expect(servicesIn(path)).toBeNull();
  });

  it('keeps what it marks in version.json', () => {
    DataFolder.open(path);
    expect(JSON.parse(readFileSync(join(path, 'version.json'), 'utf8'))).toEqual({ format: 1, postgresMajor: 18 });
  });

  it('to restore into must be empty, and starts only once it is complete', async () => {
    const folder = await DataFolder.openForRestore(path);
    writeFileSync(join(folder.keys, 'half'), '');
    expect(() => DataFolder.open(path)).toThrow(/was not finished.*\nRun `oversight restore FILE` again/);
    const again = await DataFolder.openForRestore(path);
    expect(existsSync(join(again.keys, 'half'))).toBe(false);
    again.complete();
    again.release();
    expect(DataFolder.open(path).path).toBe(path);
    await expect(DataFolder.openForRestore(path)).rejects.toThrow(/is not empty.*\n.*Nothing was changed in it/);
  });

  it('to restore into is empty again when the restore is given up', async () => {
    const folder = await DataFolder.openForRestore(path);
    folder.abandon();
    expect(readdirSync(path)).toEqual([]);
  });

  it('that another restore works on is refused', async () => {
    await DataFolder.openForRestore(path);
    writeFileSync(join(path, 'running.json'), JSON.stringify({ pid: process.ppid }));
    await expect(DataFolder.openForRestore(path)).rejects.toThrow(`process ${process.ppid}`);
  });
});
