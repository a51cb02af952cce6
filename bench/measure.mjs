// @ts-check
// What every measurement here needs: the processes to measure, and how to measure them.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';

/** The checkout whose build is measured: this one, or the one that BENCH_ROOT names, to be held against it. */
export const ROOT = process.env.BENCH_ROOT ?? join(import.meta.dirname, '..');

/**
 * To be called one after another when all is measured, the last added first.
 * @type {(() => Promise<unknown>)[]}
 */
const cleanUps = [];

/** @param {() => Promise<unknown>} step */
export const atTheEnd = (step) => void cleanUps.unshift(step);

/** Runs the measurement, and clears up whatever came of it. @param {() => Promise<unknown>} measure */
export const measuring = async (measure) => {
  try {
    await measure();
  } finally {
    for (const cleanUp of cleanUps) await cleanUp();
  }
};

/** A folder that another user may enter, for the time of the measurement. */
export const temporaryFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await chmod(folder, 0o711);
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/**
 * A process that says by IPC when it is ready.
 * @param {string} file of the build, or wherever it is
 * @param {Record<string, string>} env
 * @returns {Promise<any>} what it says then, among it its address as `url`; its process as `pid`; `stop` ends it
 */
export const start = async (file, env) => {
  const child = fork(resolve(ROOT, file), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  /** @type {string[]} */
  const errors = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  const exited = once(child, 'exit');
  const stop = () => (child.kill('SIGTERM'), exited);
  atTheEnd(stop);
  const [ready] = await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`${file} ended with ${code}: ${errors.join('')}`))),
  ]);
  return { ...ready, pid: child.pid, stop };
};

/** The Postgres of DATABASE_URL, else an own one with these settings. @param {string[]} settings */
export const postgres = async (settings) => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const folder = await temporaryFolder();
  const asked = {
    databaseDir: join(folder, 'postgres'),
    port: 20_000 + Math.floor(Math.random() * 10_000),
    database: 'bench',
    passwordFile: join(folder, 'password'),
    settings,
  };
  const { url } = await start('dist/libs/platform/postgres/embedded/host.mjs', {
    EMBEDDED_POSTGRES: JSON.stringify(asked),
  });
  return url;
};

/** A database of its own on a server, and its address. @param {string} server @param {string} name */
export const newDatabase = async (server, name) => {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/**
 * Runs `work` again and again, so many at a time, for some seconds.
 * @param {number} inFlight
 * @param {(worker: number) => Promise<unknown>} work
 * @param {number} seconds
 * @returns {Promise<number>} how often a second it ended
 */
export const rate = async (inFlight, work, seconds) => {
  let done = 0;
  const end = performance.now() + seconds * 1000;
  const worker = async (/** @type {number} */ n) => {
    for (; performance.now() < end; done++) await work(n);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, (_, n) => worker(n)));
  return (done * 1000) / (performance.now() - began);
};

const TICKS_A_SECOND = 100;

/**
 * Seconds of processor time that the processes have taken that this one started, and theirs, and those of them that ended.
 * Linux alone tells (proc(5), /proc/<pid>/stat).
 */
export const processorSecondsOfChildren = () => {
  /** @type {Map<number, { pid: number, ticks: number }[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    let stat;
    try {
      stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    } catch {
      continue;
    }
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, ticks] = [fields[1], fields.slice(11, 15).reduce((sum, each) => sum + each, 0)];
    children.set(parent, [...(children.get(parent) ?? []), { pid: Number(name), ticks }]);
  }
  const below = (/** @type {number} */ pid) =>
    (children.get(pid) ?? []).reduce((/** @type {number} */ sum, each) => sum + each.ticks + below(each.pid), 0);
  return below(process.pid) / TICKS_A_SECOND;
};

/** What a process holds in memory, in MB. @param {number} pid */
export const residentMegabytes = (pid) =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);

/** @param {readonly number[]} values @param {number} part */
export const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;

/** @param {string} name @param {string} figures */
export const say = (name, figures) => console.log(`${name.padEnd(58)}${figures}`);

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);
