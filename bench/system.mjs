// @ts-check
// Measures the whole built system, started as a person starts it, in about a minute:
//   npm run build && node bench/system.mjs
// Commands over HTTP and bare appends are measured in turns, so that whatever else the machine does falls on both.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { measuring, median, percentile, rate, ROOT, say, temporaryFolder } from './measure.mjs';
import { officer, planActions } from './officer.mjs';
import { startSystem } from './whole-system.mjs';

const built = (/** @type {string} */ file) => import(join(ROOT, 'dist/libs', file));
const { jsonEvent } = await built('event-store/client.js');
const { connect } = await built('event-store/connect.js');

const IN_FLIGHT = 32;
const ACTIONS_EACH = 20;
const ROUNDS = 3;
const PACE = 200;
const PACED_SECONDS = 10;

/** Starts it and waits for the first page. @param {string} data */
const start = async (data) => {
  const began = performance.now();
  const system = await startSystem(ROOT, data, ['--no-sample']);
  const page = await fetch(system.url);
  await page.text();
  return { ...system, took: performance.now() - began };
};

const measure = async () => {
  const data = join(await temporaryFolder(), 'data');
  const first = await start(data);
  await first.stop();
  const warm = await start(data);
  say('built system to its first page, empty folder', `${(first.took / 1000).toFixed(1)} s`);
  say('  the second time', `${(warm.took / 1000).toFixed(1)} s`);
  const { databaseUrl, eventStoreUrl } = warm.services();
  const client = connect(eventStoreUrl);
  const db = new pg.Client(databaseUrl);
  await db.connect();
  try {
    const send = await officer(warm.url);
    const actions = await planActions(send, IN_FLIGHT * ACTIONS_EACH);
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
