// @ts-check
// Measures the processor time of one change, with all that follows from it:
//   npm run build && node bench/change.mjs
// Here that is the event, the register, the trail, the ledger and its signature; it is held against two that others would write
// (bench/rivals), each alone in its turn, with the same load. Their packages are installed first, into a temporary folder.
import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  measuring,
  median,
  postgres,
  processorSecondsOfChildren,
  ROOT,
  say,
  start,
  temporaryFolder,
} from './measure.mjs';
import { officer, planActions } from './officer.mjs';
import { startSystem } from './whole-system.mjs';

const ACTIONS = 320;
const CHANGES = 1_000;
const IN_FLIGHT = 16;
const ROUNDS = 3;

/** @typedef {(n: number) => Promise<unknown>} Change makes the n-th change, of the (n modulo ACTIONS)-th action */

/** Makes so many changes, those of one action after each other. @param {Change} change @param {number} from */
const make = async (change, from) => {
  let next = from;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (next < from + CHANGES) await change(next++);
    }),
  );
};

/** @param {Change} change @param {() => Promise<void>} settled all that follows is done */
const millisecondsEach = async (change, settled) => {
  await make(change, 0);
  await settled();
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const before = processorSecondsOfChildren();
    await make(change, round * CHANGES);
    await settled();
    rounds.push(((processorSecondsOfChildren() - before) * 1000) / CHANGES);
  }
  return median(rounds);
};

const body = (/** @type {number} */ n) => ({ rag: n % 2 ? 'amber' : 'green', note: `As it stood at ${n}` });

/** @param {pg.Client} db @param {string} query of one row */
const only = async (db, query) => (await db.query(query)).rows[0];

const ours = async () => {
  const system = await startSystem(ROOT, join(await temporaryFolder(), 'data'), ['--no-sample']);
  // The projector's login is not told what was signed, that of the backup nothing of the projector.
  const { databaseUrl, backupUrl } = system.services();
  const [projector, backup] = [new pg.Client(databaseUrl), new pg.Client(backupUrl)];
  await Promise.all([projector.connect(), backup.connect()]);
  try {
    const send = await officer(system.url);
    const actions = await planActions(send, ACTIONS);
    let last = 0n;
    const settled = async () => {
      for (let tries = 0; tries < 600; tries++) {
        const { built } = await only(
          projector,
          `select min(position) as built from projections.health where name in ('read-model', 'audit')`,
        );
        const { sealed, unsigned } = await only(
          backup,
          `select (select max(position) from audit.progress) as sealed,
                  (select max(size) from audit.progress) - (select max(size) from audit.checkpoint) as unsigned`,
        );
        if (BigInt(sealed) >= last && BigInt(built) >= last && unsigned === '0') return;
        await sleep(100);
      }
      throw new Error('What follows from the changes did not come to its end.');
    };
    return await millisecondsEach(async (n) => {
      const action = /** @type {{ id: string, tag: string }} */ (actions[n % ACTIONS]);
      const done = await send(`actions/${action.id}/report-progress`, body(n), action.tag);
      action.tag = done.tag;
      if (done.position > last) last = done.position;
    }, settled);
  } finally {
    await Promise.all([projector.end(), backup.end()]);
    await system.stop();
  }
};

/** @param {string} file @param {string} databaseUrl */
const rival = async (file, databaseUrl) => {
  const env = { DATABASE_URL: databaseUrl, ACTIONS: String(ACTIONS) };
  const { url, token, ids, stop } = await start(file, env);
  /** @type {number[]} */
  const versions = ids.map(() => 1);
  const took = await millisecondsEach(
    async (n) => {
      const at = n % ACTIONS;
      const answer = await fetch(`${url}/actions/${ids[at]}/report-progress`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-match': String(versions[at]),
        },
        body: JSON.stringify(body(n)),
      });
      const { version, message } = await answer.json();
      if (!answer.ok) throw new Error(`${file}: ${answer.status} ${message}`);
      versions[at] = Number(version);
    },
    () => Promise.resolve(),
  );
  await stop();
  return took;
};

await measuring(async () => {
  const rivals = join(await temporaryFolder(), 'rivals');
  await cp(join(import.meta.dirname, 'rivals'), rivals, { recursive: true });
  execFileSync('npm', ['ci', '--silent'], { cwd: rivals, stdio: 'inherit' });
  const own = await ours();
  const server = await postgres([]);
  const crud = await rival(join(rivals, 'crud.mjs'), server);
  const emmett = await rival(join(rivals, 'emmett.mjs'), server);
  say('processor time of a change, up to trail and signed log', `${own.toFixed(2)} ms`);
  say(
    '  of a row and an audit row by NestJS and TypeORM',
    `${crud.toFixed(2)} ms  ours ${(own / crud).toFixed(2)} of it (aim 0.8)`,
  );
  say(
    '  of an event and its projection by emmett',
    `${emmett.toFixed(2)} ms  ours ${(own / emmett).toFixed(2)} of it (aim 0.6)`,
  );
});
