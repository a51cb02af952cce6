import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentReader } from './document-reader.js';
import { READING_LIMITS } from './limits.js';

const SAMPLE = 'samples/wexmoor-children-services-2016-05-23.txt';
const folder = mkdtempSync(join(tmpdir(), 'oversight-reading-'));
afterAll(() => rmSync(folder, { recursive: true }));

const document = (text: string | Uint8Array, name = 'paper.txt') => ({
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  name,
  authority: undefined,
});
const sample = () => document(readFileSync(SAMPLE));

let scripts = 0;
/** A process that does this when it is told what to read, in place of reading it. */
const doing = (what: string): string => {
  const file = join(folder, `${++scripts}.mjs`);
  writeFileSync(file, `process.once('message', (document) => { ${what} });`);
  return file;
};
const codeOf = async (reader: DocumentReader, signal?: AbortSignal) => {
  const read = await reader.read(sample(), signal);
  return read.ok ? 'read' : read.refusal.code;
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const ENDLESS = 'for (;;);';
const SOON = { ...READING_LIMITS, seconds: 1 };

describe('a document', () => {
  const reader = new DocumentReader();

  it('is read', async () => {
    const read = await reader.read(sample());
    expect(read).toMatchObject({ ok: true, draft: { document: { name: 'paper.txt' }, report: { itemNo: '6' } } });
  });

  it.each([
    ['empty', ''],
    ['not-text', '%PDF-1.7'],
    ['too-large', 'x '.repeat(2_500_000)],
  ])('that is %s is refused by the reader', async (code, text) => {
    expect(await reader.read(document(text))).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['800 kB of words', 'That the committee notes the report. '.repeat(22_000)],
    ['lines of bullets', '• x\n'.repeat(600_000)],
    ['dates', '1/1/2016 '.repeat(200_000)],
    ['800 kB in a recommendation', `${readFileSync(SAMPLE, 'utf8')}\nRECOMMENDATIONS\n1. ${'word '.repeat(160_000)}`],
  ])('of %s is read or refused within the limit, and says why', async (_, text) => {
    const begun = Date.now();
    const read = await new DocumentReader({ ...READING_LIMITS, seconds: 4 }).read(document(text));
    expect(Date.now() - begun).toBeLessThan(6_000);
    if (!read.ok) expect(read.refusal.code).toMatch(/^(took-too-long|took-too-much-memory|reader-failed)$/);
  });
});

describe('a reading that goes wrong', () => {
  it.each([
    ['never ends', ENDLESS, 'took-too-long'],
    ['says nothing', 'setInterval(() => undefined, 1000);', 'took-too-long'],
    ['fills the heap', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));', 'took-too-much-memory'],
    ['exits', 'process.exit(0);', 'reader-failed'],
    ['throws', 'throw new Error("no");', 'reader-failed'],
    ['overflows its stack', 'const deeper = () => deeper() + 1; deeper();', 'reader-failed'],
    ['is killed', 'process.kill(process.pid, "SIGKILL");', 'took-too-much-memory'],
    ['answers no draft', 'process.send({ ok: true, draft: { document: {} } });', 'reader-failed'],
    ['answers nonsense', 'process.send("done");', 'reader-failed'],
    [
      'refuses for no known reason',
      'process.send({ ok: false, refusal: { code: "x", message: "y" } });',
      'reader-failed',
    ],
  ])('since it %s, is told, and the next is read', async (_, what, code) => {
    const limits = { ...SOON, seconds: what.includes('all') ? 20 : 1, megabytes: 64 };
    expect(await codeOf(new DocumentReader(limits, doing(what)))).toBe(code);
    expect(await codeOf(new DocumentReader())).toBe('read');
  });

  it('since it holds much that is outside the heap, is ended by its guard', async () => {
    const script = join(folder, 'outside.mjs');
    writeFileSync(
      script,
      `import { guardProcess } from ${JSON.stringify(join(process.cwd(), 'dist/libs/reading/guard-process.js'))};
       guardProcess(); const all = [];
       process.once('message', () => setInterval(() => all.push(Buffer.alloc(16 * 1024 * 1024, 1)), 20));`,
    );
    expect(await codeOf(new DocumentReader({ ...READING_LIMITS, megabytes: 128 }, script))).toBe(
      'took-too-much-memory',
    );
  });

  it('knows nothing of this process’s environment', async () => {
    const told = doing(
      'process.send({ ok: false, refusal: { code: "empty", message: Object.keys(process.env).join() } });',
    );
    expect(await new DocumentReader(READING_LIMITS, told).read(sample())).toMatchObject({ refusal: { message: '' } });
  });
});

describe('several readings', () => {
  it('wait for their turn, and are refused when too many wait', async () => {
    const reader = new DocumentReader(
      { ...SOON, atOnce: 1, waiting: 2 },
      doing('setTimeout(() => process.exit(), 200);'),
    );
    const three = Array<string>(3).fill('reader-failed');
    const two = Array<string>(2).fill('too-many-readings');
    const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(reader)));
    expect(codes).toEqual([...three, ...two]);
    expect(await codeOf(reader)).toBe('reader-failed');
  });

  it('beside each other are all read', async () => {
    const reader = new DocumentReader();
    expect(await Promise.all(Array.from({ length: 4 }, () => codeOf(reader)))).toEqual(Array(4).fill('read'));
  });
});

describe('a reading that is cancelled', () => {
  it('ends its process, and lets the next have its turn', async () => {
    const told = join(folder, 'pid');
    const script = doing(`fs.writeFileSync(${JSON.stringify(told)}, String(process.pid)); ${ENDLESS}`);
    writeFileSync(script, `import fs from 'node:fs';\n${readFileSync(script, 'utf8')}`);
    const reader = new DocumentReader({ ...READING_LIMITS, atOnce: 1 }, script);
    const [first, second] = [new AbortController(), new AbortController()];
    const readings = [codeOf(reader, first.signal), codeOf(reader, second.signal)];
    const ends = Promise.allSettled(readings);
    setTimeout(() => second.abort(new Error('waited')), 300);
    setTimeout(() => first.abort(new Error('gone')), 1500);
    expect((await ends).map((end) => (end.status === 'rejected' ? String(end.reason) : end.value))).toEqual([
      'Error: gone',
      'Error: waited',
    ]);
    expect(isAlive(Number.parseInt(readFileSync(told, 'utf8'), 10))).toBe(false);
  });
});

describe('a reading whose reader’s process is killed', () => {
  it('ends too', async () => {
    const built = (file: string) => JSON.stringify(join(process.cwd(), 'dist/libs/reading', file));
    const [told, script, parent] = ['orphan', 'orphan.mjs', 'parent.mjs'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(
      script,
      `import fs from 'node:fs'; import { guardProcess } from ${built('guard-process.js')}; guardProcess();
       process.once('message', () => { fs.writeFileSync(${JSON.stringify(told)}, String(process.pid)); ${ENDLESS} });`,
    );
    writeFileSync(
      parent,
      `import { DocumentReader } from ${built('document-reader.js')};
       void new DocumentReader(undefined, ${JSON.stringify(script)}).read({ bytes: new Uint8Array(), name: 'x' });`,
    );
    const running = fork(parent, { execArgv: [], stdio: 'ignore' });
    const pidOf = () => Number.parseInt(existsSync(told) ? readFileSync(told, 'utf8') : '', 10);
    while (Number.isNaN(pidOf())) await after(50);
    running.kill('SIGKILL');
    await once(running, 'exit');
    const tries = Date.now() + 15_000;
    while (isAlive(pidOf()) && Date.now() < tries) await after(100);
    expect(isAlive(pidOf())).toBe(false);
  });
});
