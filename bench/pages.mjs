// @ts-check
// Measures what pages weigh, how long they take and how many queries they ask, on the built system with the record of three
// committees, one report and one action of which are very long, in about four minutes: half of these go to append and read 20,000
// events. Fails where a page is heavier than it may be:
//   npm run build && node bench/pages.mjs [papers] [actions]     50 2000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { committees } from './committees.mjs';
import { atTheEnd, measuring, median, ROOT, say, temporaryFolder } from './measure.mjs';
import { sessionOf } from './session.mjs';

const { encode } = await import(join(ROOT, 'dist/libs/event-store/codec.js'));
const { connect } = await import(join(ROOT, 'dist/libs/event-store/connect.js'));

const [papers = 50, actions = 2_000] = process.argv.slice(2).map(Number);
const WHO = 'Amara Okafor';
/** Who works with lists may not see who may do what. */
const WHO_MAY_SEE_PEOPLE = 'Priya Raman';
/** One report and one action are of a size that no reader expects: their pages weigh no more. */
const OUTSIZED = { recommendations: 500, progress: 2_000 };
const ROUNDS = 7;
const AT_ONCE = 16;
/** No page weighs more before it is compressed, at any size of the record. */
const HEAVIEST = 200_000;

/** Starts the built system on a folder, with its queries counted. @param {string} data */
const start = async (data) => {
  const env = {
    ...process.env,
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'count-queries.mjs')).href}`,
    OVERSIGHT_DATA: data,
    OVERSIGHT_PORT: '0',
    OVERSIGHT_EVENTSTORE_PORT: '0',
    OVERSIGHT_POSTGRES_PORT: '0',
  };
  const child = spawn(process.execPath, [join(ROOT, 'bin/oversight.mjs'), 'up', '--no-sample'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atTheEnd(async () => {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'close');
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  let url;
  while (!(url = /Dashboard +(http:\S+)/.exec(output)?.[1])) {
    if (child.exitCode !== null) throw new Error(`It did not start:\n${output}`);
    await sleep(50);
  }
  return url;
};

/** @typedef {{ readonly stream: string, readonly id: string, readonly metadata: object }} Made An event as `committees` makes it. */

/** Everything of one stream at once, many streams at a time. @param {string} eventStoreUrl @param {readonly Made[]} events */
const record = async (eventStoreUrl, events) => {
  const client = connect(eventStoreUrl);
  // In the order of the log, as long as one stream goes on: what is known then is known then here too.
  /** @type {{ stream: string, events: object[] }[]} */
  const appends = [];
  for (const { stream, ...event } of events) {
    const last = appends.at(-1);
    const each = encode({ ...event, metadata: { ...event.metadata, nonce: event.id } });
    if (last?.stream === stream) last.events.push(each);
    else appends.push({ stream, events: [each] });
  }
  for (let at = 0; at < appends.length; at += AT_ONCE) {
    /** @type {Map<string, object[]>} */
    const byStream = new Map();
    for (const { stream, events: its } of appends.slice(at, at + AT_ONCE))
      byStream.set(stream, [...(byStream.get(stream) ?? []), ...its]);
    await Promise.all([...byStream].map(([stream, its]) => client.appendToStream(stream, its)));
  }
  await client.dispose();
};

/** @param {string} url @param {string} cookie @param {number} actionsThere */
const untilRead = async (url, cookie, actionsThere) => {
  for (let tries = 0; tries < 900; tries++) {
    const page = await fetch(`${url}/actions`, { headers: { cookie } });
    const words = (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const [, total = '0'] = /([\d,]+) actions/.exec(words) ?? [];
    if (Number(total.replaceAll(',', '')) === actionsThere) return;
    await sleep(200);
  }
  throw new Error('The record was not read within three minutes.');
};

await measuring(async () => {
  const data = join(await temporaryFolder(), 'data');
  const url = await start(data);
  const cookie = await sessionOf(url, WHO);
  const ofPeople = await sessionOf(url, WHO_MAY_SEE_PEOPLE);
  const events = committees({ papers, actions, ofFirst: OUTSIZED });
  const began = performance.now();
  await record(JSON.parse(readFileSync(join(data, 'services.json'), 'utf8')).eventStoreUrl, events);
  await untilRead(url, cookie, actions);
  await sleep(2_000);
  const took = ((performance.now() - began) / 1000).toFixed(0);
  say(`pages of ${papers} papers and ${actions} actions`, `${events.length} events, recorded and read in ${took} s`);
  const one = (/** @type {string} */ kind) => {
    const stream = events.find((event) => new RegExp(`^${kind}-[0-9a-f]{8}-`).test(event.stream))?.stream ?? '';
    return stream.slice(kind.length + 1);
  };
  const heavy = [];
  for (const path of [
    '/',
    '/?committee=audit-and-governance-committee',
    '/discrepancies?resolved=true',
    '/recommendations',
    '/actions',
    '/actions?overdue=true&sort=due',
    '/action-plans',
    '/commitments',
    '/inspections',
    '/judgements',
    '/reports',
    '/meetings',
    '/evidence',
    '/bodies',
    '/bodies?open=true',
    '/alarms',
    '/changes',
    '/changes?kind=action',
    '/updates',
    '/people',
    '/order-of-entries',
    '/actions/many',
    `/reports/${one('report')}`,
    `/inspections/${one('inspection')}`,
    `/action-plans/${one('action-plan')}`,
    `/actions/${one('action')}`,
    `/actions/${one('action')}/told`,
    `/actions/${one('action')}/compare?fromOn=2026-08-31&fromAsAt=2026-08-31`,
    `/recommendations/${one('recommendation')}`,
    `/reports/${one('report')}/owners-and-dates`,
    `/meetings/${one('meeting')}`,
    `/meetings/${one('meeting')}/minute`,
    `/meetings/${one('meeting')}/tracker`,
    `/inspections/${one('inspection')}/replay`,
    `/inspections/${one('inspection')}/replay?step=200`,
    '/compare?fromOn=2026-08-31&fromAsAt=2026-08-31',
    '/told?toldBy=2026-11-27&body=audit-and-governance-committee',
    '/desk',
  ]) {
    /** @type {number[]} */
    const times = [];
    let [bytes, queries] = [0, ''];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      const headers = { cookie: path === '/people' ? ofPeople : cookie };
      const answer = await fetch(url + path, { headers });
      bytes = Buffer.byteLength(await answer.text());
      if (round > 1) times.push(performance.now() - began);
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      queries = answer.headers.get('x-queries') ?? '?';
    }
    if (bytes > HEAVIEST) heavy.push(path);
    say(
      `  ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…').slice(0, 54)}`,
      `${(bytes / 1000).toFixed(0).padStart(6)} kB  ${median(times).toFixed(0).padStart(5)} ms  ${queries.padStart(3)} queries`,
    );
  }
  if (heavy.length > 0) throw new Error(`Heavier than ${HEAVIEST / 1000} kB: ${heavy.join(', ')}`);
});
