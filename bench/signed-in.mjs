// @ts-check
// Measures what it costs to know who asks, on the built system with its sample, in about a minute:
//   npm run build && node bench/signed-in.mjs
// BENCH_BEFORE names another built checkout, in which everybody reads everything: what it answers is asked for in turns with
// the rest, so that whatever else the machine does falls on all of them.
import { join } from 'node:path';
import { atTheEnd, measuring, median, ROOT, say, temporaryFolder } from './measure.mjs';
import { startSystem } from './whole-system.mjs';

const { tokenWithoutBrowser } = await import(join(ROOT, 'dist/apps/oversight/login/without-browser.js'));
const { sessionOf } = await import(join(import.meta.dirname, 'session.mjs'));

const WHO = 'Amara Okafor';
const ROUNDS = 150;
const WARM = 20;
const SIGN_INS = 20;

/** Starts a checkout as a person starts it, with its sample. @param {string} root */
const start = async (root) => {
  const system = await startSystem(root, join(await temporaryFolder(), 'data'));
  atTheEnd(system.stop);
  return system.url;
};

/** @param {() => Promise<unknown>} work @returns {Promise<number>} milliseconds */
const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** @param {string} url @param {Record<string, string>} headers */
const asking = (url, headers) => async () => {
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  if (!answer.ok || text.length < 1000) throw new Error(`${url} answers ${answer.status}: ${text.slice(0, 200)}`);
};

measuring(async () => {
  const now = await start(ROOT);
  const before = process.env.BENCH_BEFORE ? await start(process.env.BENCH_BEFORE) : null;
  const token = await tokenWithoutBrowser(now, WHO);
  const cookie = await sessionOf(now, WHO);
  for (const [what, path, signedIn] of /** @type {const} */ ([
    ['the board', '/', { cookie }],
    ['a list of the API', '/v1/actions?limit=50', { authorization: `Bearer ${token}` }],
  ])) {
    /** @type {Record<string, { ask: () => Promise<void>, took: number[] }>} */
    const asked = {
      ...(before && { before: { ask: asking(before + path, {}), took: [] } }),
      'a guest': { ask: asking(now + path, {}), took: [] },
      'signed in': { ask: asking(now + path, signedIn), took: [] },
    };
    for (let round = 0; round < WARM + ROUNDS; round++)
      for (const { ask, took } of Object.values(asked)) {
        const ms = await timed(ask);
        if (round >= WARM) took.push(ms);
      }
    const base = median(asked.before?.took ?? []);
    for (const [who, { took }] of Object.entries(asked)) {
      const ratio = who === 'before' || !before ? '' : `  ${(median(took) / base).toFixed(2)} of before (aim 1.1)`;
      say(`${what}, ${who}`, `${median(took).toFixed(1)} ms${ratio}`);
    }
  }
  /** @type {number[][]} */
  const [programs, browsers] = [[], []];
  for (let n = 0; n < SIGN_INS; n++) {
    programs?.push(await timed(() => tokenWithoutBrowser(now, WHO)));
    browsers?.push(await timed(() => sessionOf(now, WHO)));
  }
  say('a sign-in of the command line, code and PKCE', `${median(programs ?? []).toFixed(0)} ms`);
  say('a sign-in of a browser, to its session', `${median(browsers ?? []).toFixed(0)} ms`);
});
