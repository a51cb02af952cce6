// @ts-check
// Measures a large document on its way up, down, into a backup and out of it, and the memory that each takes above what
// the same processes take without it:
//   npm run build && node bench/documents.mjs [MB]
import { spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atTheEnd, measuring, ROOT, say, temporaryFolder } from './measure.mjs';
import { settingsFor, startSystem } from './whole-system.mjs';

const MEGABYTES = Number(process.argv[2] ?? 200);
const CHUNK = 1024 * 1024;
const BIN = join(ROOT, 'bin/oversight.mjs');
const { tokenWithoutBrowser } = await import(join(ROOT, 'dist/apps/oversight/login/without-browser.js'));

/** What each process of these holds, in MB, as the kernel counts it. @param {number} pid */
const resident = (pid) => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** The process and all below it whose command line has these words. @param {number} root @param {RegExp} words */
const below = (root, words) => {
  const parents = new Map();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended.
    }
  }
  const isBelow = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter((pid) => {
    if (!isBelow(pid)) return false;
    try {
      return words.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
    } catch {
      return false;
    }
  });
};

/**
 * Runs `work`, and tells how long it took and the most that the processes held above what they held before.
 * @template T
 * @param {string} what @param {() => readonly number[]} pids @param {() => Promise<T>} work
 */
const watched = async (what, pids, work) => {
  const held = () => Math.max(0, ...pids().map(resident));
  await sleep(2000);
  const idle = held();
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, held())), 50);
  const began = performance.now();
  const result = await work().finally(() => clearInterval(looking));
  const seconds = (performance.now() - began) / 1000;
  say(what, `${seconds.toFixed(1)} s, ${Math.round(most - idle)} MB above the ${Math.round(idle)} MB before`);
  return result;
};

/** @param {string} data */
const start = async (data) => {
  const system = await startSystem(ROOT, data, ['--no-sample']);
  atTheEnd(system.stop);
  return system;
};

/** @param {readonly string[]} words @param {string} data */
const command = (words, data) => {
  const child = spawn(process.execPath, [BIN, ...words], {
    env: settingsFor(data),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`oversight ${words[0]} ended with ${code}: ${said.slice(-500)}`);
  });
  return { pid: child.pid ?? 0, ended };
};

/** The most that a command holds while it runs, in MB, and how many seconds that takes. @param {ReturnType<typeof command>} running */
const mostOf = async ({ pid, ended }) => {
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, resident(pid))), 20);
  const began = performance.now();
  await ended.finally(() => clearInterval(looking));
  return { most, seconds: (performance.now() - began) / 1000 };
};

/** Bytes that do not compress, the same each time. */
const chunkOf = (() => {
  const chunk = Buffer.alloc(CHUNK);
  randomFillSync(chunk);
  return (/** @type {number} */ n) => {
    chunk.writeUInt32BE(n);
    if (n === 0) chunk.write('%PDF-1.7');
    return chunk;
  };
})();

/** @param {string} url @param {string} token */
const upload = (url, token) =>
  new Promise((resolve, reject) => {
    const sending = request(
      `${url}/v1/documents`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/pdf',
          'content-length': MEGABYTES * CHUNK,
        },
      },
      (answer) => {
        let body = '';
        answer.on('data', (part) => (body += String(part)));
        answer.on('end', () => (answer.statusCode === 201 ? resolve(JSON.parse(body)) : reject(new Error(body))));
      },
    );
    sending.on('error', reject);
    void (async () => {
      for (let n = 0; n < MEGABYTES; n++) if (!sending.write(Buffer.from(chunkOf(n)))) await once(sending, 'drain');
      sending.end();
    })().catch(reject);
  });

/** @param {string} url @param {string} path */
const download = (url, path) =>
  new Promise((resolve, reject) => {
    request(`${url}${path}`, (answer) => {
      const hash = createHash('sha256');
      let told = '';
      answer.on('data', (part) => (answer.statusCode === 200 ? hash.update(part) : (told += String(part))));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(hash.digest('hex')) : reject(new Error(`${answer.statusCode} ${told}`)),
      );
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });

const measure = async () => {
  const data = join(await temporaryFolder(), 'data');
  const system = await start(data);
  const { url } = system;
  const token = await tokenWithoutBrowser(url, 'Amara Okafor');
  /** @param {string} path @param {object} body */
  const post = async (path, body) => {
    const made = await fetch(`${url}/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const told = await made.json();
    if (!made.ok) throw new Error(`${path}: ${made.status} ${JSON.stringify(told)}`);
    return told;
  };
  const meeting = await post('meetings', {
    ...{ authority: 'Wexmoor Borough Council', committee: 'Audit Committee', meeting: '2017-07-10', kind: 'ordinary' },
  });
  // What both commands take of a record without the document.
  const small = join(await temporaryFolder(), 'backup');
  const backedUp = await mostOf(command(['backup', small], data));
  const restoredSmall = await mostOf(command(['restore', small], join(await temporaryFolder(), 'data')));
  const web = () => below(system.pid, /oversight\/web\/main/);
  const postgres = () => below(system.pid, /postgres/);
  const name = `a document of ${MEGABYTES} MB`;
  const kept = await watched(`${name} up: web`, web, () => upload(url, token));
  const evidence = await post('evidence', {
    ...{ document: kept.sha256, of: { meeting: meeting.id }, title: 'A large document', speaksOf: '2017-07-10' },
  });
  await fetch(`${url}/v1/evidence/${evidence.id}?minPosition=${evidence.position}`);
  const path = `/v1/evidence/${evidence.id}/document`;
  const same = await watched(`${name} down: web`, web, () => download(url, path));
  if (same !== kept.sha256) throw new Error('What came down is not what went up.');
  await watched(`${name} down again: a process of Postgres`, postgres, () => download(url, path));

  const file = join(await temporaryFolder(), 'backup');
  /** @param {string} what @param {number} idle @param {Awaited<ReturnType<typeof mostOf>>} took */
  const tell = (what, idle, { most, seconds }) =>
    say(what, `${seconds.toFixed(1)} s, ${Math.round(most - idle)} MB above the ${Math.round(idle)} MB without it`);
  tell(`${name} backed up: the command`, backedUp.most, await mostOf(command(['backup', file], data)));
  await system.stop();
  const restored = join(await temporaryFolder(), 'data');
  tell(`${name} restored: the command`, restoredSmall.most, await mostOf(command(['restore', file], restored)));
  const again = await start(restored);
  await sleep(3000);
  if ((await download(again.url, path)) !== kept.sha256) throw new Error('What was restored is not what went up.');
  say(`${name}`, 'is the same after the restore');
  await again.stop();
};

await measuring(measure);
