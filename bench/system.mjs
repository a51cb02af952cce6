// @ts-check
// Measures the whole built system, started as a person starts it, in about a minute:
//   npm run build && node bench/system.mjs
// Commands over HTTP and bare appends are measured in turns, so that whatever else the machine does falls on both.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { measuring, median, percentile, rate, ROOT, say, temporaryFolder } from './measure.mjs';

const built = (/** @type {string} */ file) => import(join(ROOT, 'dist/libs', file));
const { jsonEvent } = await built('event-store/client.js');
const { connect } = await built('event-store/connect.js');
const { tokenWithoutBrowser } = await import(join(ROOT, 'dist/apps/oversight/login/without-browser.js'));

const BIN = join(ROOT, 'bin/oversight.mjs');
const IN_FLIGHT = 32;
const ACTIONS_EACH = 20;
const ROUNDS = 3;
const PACE = 200;
const PACED_SECONDS = 10;

/** Starts it and waits for the first page. @param {string} data */
const start = async (data) => {
  const began = performance.now();
  const env = {
    ...process.env,
    OVERSIGHT_DATA: data,
    OVERSIGHT_PORT: '0',
    OVERSIGHT_EVENTSTORE_PORT: '0',
    OVERSIGHT_POSTGRES_PORT: '0',
  };
  const child = spawn(process.execPath, [BIN, 'up', '--no-sample'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  let url;
  while (!(url = /Dashboard +(http:\S+)/.exec(output)?.[1])) {
    if (child.exitCode !== null) throw new Error(`It did not start:\n${output}`);
    await sleep(10);
  }
  const page = await fetch(url);
  await page.text();
  const took = performance.now() - began;
  return {
    url,
    took,
    stop: async () => {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'close');
    },
  };
};

/** @param {string} url */
const people = async (url) => {
  const token = await tokenWithoutBrowser(url, 'Amara Okafor');
  /**
   * @param {string} path @param {object} body @param {string} [tag]
   * @returns {Promise<{ id: string, tag: string, position: bigint }>}
   */
  return async (path, body, tag) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(tag && { 'if-match': tag }),
    };
    const made = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { id, position, detail } = await made.json();
    if (!made.ok) throw new Error(`${path}: ${made.status} ${detail}`);
    return { id, tag: made.headers.get('etag') ?? '', position: BigInt(position) };
  };
};

const measure = async () => {
  const data = join(await temporaryFolder(), 'data');
  const first = await start(data);
  await first.stop();
  const warm = await start(data);
  say('built system to its first page, empty folder', `${(first.took / 1000).toFixed(1)} s`);
  say('  the second time', `${(warm.took / 1000).toFixed(1)} s`);
  const { databaseUrl, eventStoreUrl } = JSON.parse(readFileSync(join(data, 'services.json'), 'utf8'));
  const client = connect(eventStoreUrl);
  const db = new pg.Client(databaseUrl);
  await db.connect();
  try {
    const send = await people(warm.url);
    const actions = await planActions(send);
    let at = 0;
    const report = async () => {
      const action = actions[at++ % actions.length];
      if (!action) throw new Error('no action');
      const body = { rag: at % 2 ? 'amber' : 'green', note: `As it stood at ${at}` };
      const done = await send(`actions/${action.id}/report-progress`, body, action.tag);
      action.tag = done.tag;
      return done;
    };
    const append = (/** @type {number} */ n) =>
      client.appendToStream(`bench-${n}`, jsonEvent({ type: 'Noted', data: { note: 'As it stood' } }));
    await rate(IN_FLIGHT, report, 3);
    await rate(IN_FLIGHT, append, 3);
    const [commands, appends] = [[], []].map(() => /** @type {number[]} */ ([]));
    for (let round = 0; round < ROUNDS; round++) {
      commands.push(await rate(IN_FLIGHT, report, 2));
      appends.push(await rate(IN_FLIGHT, append, 2));
    }
    say(`bare appends, ${IN_FLIGHT} in flight`, `${median(appends).toFixed(0)} /s`);
    say(
      '  a command over HTTP',
      `${median(commands).toFixed(0)} /s  ${(median(commands) / median(appends)).toFixed(2)} of the appends (aim 0.5)`,
    );
    await sleep(3000);
    await visible(db, report);
  } finally {
    await client.dispose();
    await db.end();
    await warm.stop();
  }
};

/** @param {Awaited<ReturnType<typeof people>>} send */
const planActions = async (send) => {
  const scope = { authority: 'Northbridge', committee: 'Audit Committee', meeting: '2026-11-10' };
  const document = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
  const report = await send('reports', { ...scope, itemNo: '7', classification: 'Open', title: 'A report', document });
  const numbers = Array.from({ length: IN_FLIGHT * ACTIONS_EACH }, (_, n) => n + 1);
  /** @type {{ id: string, tag: string }[]} */
  const actions = [];
  while (numbers.length > 0)
    actions.push(
      ...(await Promise.all(
        numbers
          .splice(0, IN_FLIGHT)
          .map((number) => send('actions', { reportId: report.id, paragraph: 12, number, objective: 'Do it well' })),
      )),
    );
  return actions;
};

/**
 * How long after its answer a command is in the register, at a steady pace.
 * @param {pg.Client} db @param {() => Promise<{ position: bigint }>} report
 */
const visible = async (db, report) => {
  /** @type {{ position: bigint, answered: number }[]} */
  const waiting = [];
  /** @type {number[]} */
  const delays = [];
  let reached = 0n;
  db.on('notification', ({ payload = '' }) => {
    const now = performance.now();
    const [name, position = '0'] = payload.split(' ');
    if (name !== 'read-model') return;
    reached = BigInt(position);
    for (let n = waiting.length - 1; n >= 0; n--) {
      const each = waiting[n];
      if (!each || each.position > reached) continue;
      delays.push(now - each.answered);
      waiting.splice(n, 1);
    }
  });
  await db.query('listen oversight_position');
  const sent = [];
  const began = performance.now();
  for (let n = 0; n < PACE * PACED_SECONDS; n++) {
    const due = began + (n * 1000) / PACE;
    if (due > performance.now()) await sleep(due - performance.now());
    sent.push(
      report().then(({ position }) => {
        const answered = performance.now();
        if (position <= reached) delays.push(0);
        else waiting.push({ position, answered });
      }),
    );
  }
  await Promise.all(sent);
  const pace = sent.length / ((performance.now() - began) / 1000);
  for (let tries = 0; waiting.length > 0 && tries < 500; tries++) await sleep(20);
  if (waiting.length > 0) throw new Error(`${waiting.length} commands were never visible.`);
  say(
    `from a command's answer to the register, ${pace.toFixed(0)}/s`,
    `p50 ${percentile(delays, 0.5).toFixed(0)} ms  p99 ${percentile(delays, 0.99).toFixed(0)} ms (aim 50)`,
  );
};

await measuring(measure);
