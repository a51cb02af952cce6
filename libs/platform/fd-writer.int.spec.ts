import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mayMount, smallDisk } from '#libs/testing/small-disk.js';
import { FdWriter } from './fd-writer.js';
import { createLogger } from './logging.js';

const onSmallDisk = mayMount()
  ? { run: it, name: '' }
  : { run: it.skip, name: 'NOT RUN, since no filesystem may be mounted: ' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what a process says', () => {
  onSmallDisk.run(`${onSmallDisk.name}is dropped on a full disk, and counted once there is room again`, async () => {
    const disk = await smallDisk(1);
    const path = join(disk.folder, 'log');
    const fd = openSync(path, 'a');
    const log = createLogger('test', 'info', new FdWriter(fd, (dropped, why) => JSON.stringify({ dropped, why })));
    // More than the disk takes, a line at a time.
    for (let n = 0; n < 300; n++) log.info('x'.repeat(10_000));
    disk.grow(8);
    log.info('there is room again');
    closeSync(fd);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    await disk.remove();

    const told = JSON.parse(lines.at(-2) ?? '') as { dropped: number; why: string };
    expect(told.why).toBe('ENOSPC');
    // The last of the lines that were begun is cut off.
    expect(told.dropped + lines.length - 3).toBe(300);
    expect(lines.at(-1)).toContain('there is room again');
  });

  it('ends nobody where nothing can ever be written, on standard output and standard error too', () => {
    const script = `
      const { keepStandardStreams } = await import('#libs/platform/standard-streams.js');
      const { createLogger } = await import('#libs/platform/logging.js');
      const { writeFileSync } = await import('node:fs');
      keepStandardStreams();
      const log = createLogger('test', 'info');
      for (let n = 0; n < 100; n++) { log.info('x'); console.log('x'); console.error('x'); process.stderr.write('x'); }
      await new Promise((later) => setTimeout(later, 50));
      writeFileSync(process.env.DONE, 'done');`;
    const done = join(folder, 'done');
    const full = openSync('/dev/full', 'a');
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, DONE: done },
      stdio: ['ignore', full, full],
    });
    closeSync(full);
    expect([status, readFileSync(done, 'utf8')]).toEqual([0, 'done']);
  });

  it('ends nobody whose terminal is gone', async () => {
    const script = `
      const { keepStandardStreams } = await import('#libs/platform/standard-streams.js');
      keepStandardStreams();
      console.log('begun');
      for (let n = 0; n < 100; n++) { console.log('x'); await new Promise((later) => setTimeout(later, 1)); }
      process.exit(7);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toBe(7);
  });
});
