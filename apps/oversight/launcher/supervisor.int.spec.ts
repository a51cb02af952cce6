import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Supervisor, type PartObserver } from './supervisor.js';

const LIVES = `
  import { appendFileSync } from 'node:fs';
  process.on('SIGTERM', () => { appendFileSync(process.env.TRACE, process.env.NAME + ' stopped\\n'); process.exit(0); });
  process.on('disconnect', () => process.exit(0));
  setInterval(() => {}, 1000);
  process.send({ ready: true, url: 'pid:' + process.pid });
`;

let dir: string;
let told: string[];
let supervisor: Supervisor;

const plan = (name: string, source: string) => {
  const script = join(dir, `${name}.mjs`);
  writeFileSync(script, source);
  return {
    name,
    script,
    env: { NAME: name, TRACE: join(dir, 'trace') },
    logFile: join(dir, `${name}.log`),
    startWithin: 10_000,
  };
};
const until = async (met: () => boolean) => {
  for (let i = 0; i < 2400 && !met(); i++) await sleep(25);
  expect(met()).toBe(true);
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'supervisor-'));
  told = [];
  const tell: PartObserver = {
    started: (name) => void told.push(`${name} started`),
    crashed: (name, how) => void told.push(`${name} crashed: ${how}`),
    back: (name) => void told.push(`${name} back`),
    stopped: (name) => void told.push(`${name} told stopped`),
  };
  supervisor = new Supervisor(tell);
});
afterEach(async () => {
  await supervisor.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('the supervisor', () => {
  it('ends the parts in the opposite order of their start', async () => {
    await supervisor.start(plan('first', LIVES));
    await supervisor.start(plan('second', LIVES));
    await supervisor.stop();
    expect(readFileSync(join(dir, 'trace'), 'utf8')).toBe('second stopped\nfirst stopped\n');
  });

  it('tells that a part was killed, and starts it again', async () => {
    const { url } = await supervisor.start(plan('part', LIVES));
    process.kill(Number.parseInt(url?.slice(4) ?? '', 10), 'SIGKILL');
    await until(() => told.includes('part back'));
    expect(told).toEqual(['part started', 'part crashed: ended by SIGKILL', 'part back']);
  });

  it('goes on trying while a part crashes at its start, and tells its last words', async () => {
    const once = join(dir, 'once');
    const source = `import { existsSync, writeFileSync } from 'node:fs';
      if (existsSync(${JSON.stringify(once)})) throw new Error('no more ' + 'disk');
      writeFileSync(${JSON.stringify(once)}, '');
      process.on('message', () => {});
      process.send({ ready: true }, () => process.exit(7));`;
    await supervisor.start(plan('part', source));
    await until(() => told.filter((line) => line.includes('no more disk')).length > 0);
    expect(told[1]).toContain('part crashed: ended with code 7');
    await supervisor.stop();
    const silent = told.length;
    await sleep(50);
    expect(told.length).toBe(silent);
  });

  it('clears away what a killed run left, before each start', async () => {
    const left = join(dir, 'left');
    const refuses = `import { existsSync, writeFileSync } from 'node:fs';
      if (existsSync(process.env.LEFT)) process.exit(3);
      writeFileSync(process.env.LEFT, '');`;
    const prepare = async () => rmSync(left, { force: true });
    const part = plan('part', refuses + LIVES);
    const { url } = await supervisor.start({ ...part, env: { ...part.env, LEFT: left }, prepare });
    process.kill(Number.parseInt(url?.slice(4) ?? '', 10), 'SIGKILL');
    await until(() => told.includes('part back'));
    expect(told).toEqual(['part started', 'part crashed: ended by SIGKILL', 'part back']);
  });

  const pidOf = (url: string | undefined) => Number.parseInt(url?.slice(4) ?? '', 10);
  const wasFrozen =
    'part crashed: was frozen: a process of it had been stopped (SIGSTOP) and not continued, and was ended';

  it('ends a part that was stopped and not continued, says so in its log too, and starts it again', async () => {
    const { url } = await supervisor.start(plan('part', LIVES));
    process.kill(pidOf(url), 'SIGSTOP');
    await until(() => told.includes('part back'));
    expect(told).toEqual(['part started', wasFrozen, 'part back']);
    expect(readFileSync(join(dir, 'part.log'), 'utf8')).toContain('The launcher ended this process: it was frozen');
  });

  it('ends a part of which another process is stopped', async () => {
    const parent = `import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', 'process.stdin.on("end", () => process.exit())'
        + '; process.stdin.resume()']);
      process.env.CHILD = String(child.pid);`;
    const source = parent + LIVES.replace('process.pid', 'process.env.CHILD');
    const { url } = await supervisor.start(plan('part', source));
    process.kill(pidOf(url), 'SIGSTOP');
    await until(() => told.includes('part back'));
    process.kill(pidOf(url), 'SIGKILL');
    expect(told).toEqual(['part started', wasFrozen, 'part back']);
  });

  it('leaves a part alone that is stopped for a moment', async () => {
    const { url } = await supervisor.start(plan('part', LIVES));
    process.kill(pidOf(url), 'SIGSTOP');
    await sleep(1500);
    process.kill(pidOf(url), 'SIGCONT');
    await sleep(5000);
    expect(told).toEqual(['part started']);
  });

  it('starts a part though nothing can be written to its log', async () => {
    const { logFile, ...part } = plan('part', LIVES);
    expect(logFile).toContain(dir);
    await supervisor.start({ ...part, logFile: join(dir, 'no such folder', 'part.log') });
    expect(told).toEqual(['part started']);
  });

  it('given a part that never becomes ready, says why', async () => {
    const dies = plan('part', `console.error('port taken'); process.exit(1);`);
    await expect(supervisor.start(dies)).rejects.toThrow(
      /The part could not be started; it ended with code 1:\n[^]*port taken/,
    );
    const hangs = { ...plan('slow', 'setInterval(() => {}, 1000);'), startWithin: 300 };
    await expect(supervisor.start(hangs)).rejects.toThrow(
      'The slow could not be started; it was not ready after 0.3 s',
    );
    expect(existsSync(join(dir, 'trace'))).toBe(false);
  });
});
