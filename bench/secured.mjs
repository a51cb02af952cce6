// @ts-check
// Measures what TLS and a credential cost an append to the embedded event store: the built server as `oversight up` starts
// it, beside the same one open, on one Postgres, in turns, in some forty seconds:
//   npm run build && node bench/secured.mjs
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { measuring, median, newDatabase, postgres, rate, ROOT, say, start, temporaryFolder } from './measure.mjs';

const built = (/** @type {string} */ file) => import(join(ROOT, 'dist', file));
const { jsonEvent } = await built('libs/event-store/client.js');
const { connect } = await built('libs/event-store/connect.js');
const { ownAccess } = await built('apps/oversight/launcher/own-access/own-access.js');
const { guardOwnLog } = await built('apps/oversight/launcher/own-access/guard-own-log.js');

const SECONDS = 2;
const ROUNDS = 3;
const WARM_UP_SECONDS = 3;
const SERVER = 'dist/apps/eventstore/main.js';

/** @param {string} databaseUrl */
const open = async (databaseUrl) => (await start(SERVER, { DATABASE_URL: databaseUrl, EVENTSTORE_PORT: '0' })).url;

/** @param {string} databaseUrl */
const secured = async (databaseUrl) => {
  const { files, addressFor } = await ownAccess(await temporaryFolder(), '127.0.0.1');
  const { url } = await start(SERVER, {
    DATABASE_URL: databaseUrl,
    EVENTSTORE_PORT: '0',
    EVENTSTORE_TLS_CERT_FILE: files.cert,
    EVENTSTORE_TLS_KEY_FILE: files.key,
    EVENTSTORE_USERS: files.users,
  });
  await guardOwnLog(addressFor('admin', url), 'oversight');
  return addressFor('oversight', url);
};

await measuring(async () => {
  const url = await postgres(['max_connections=300']);
  const run = randomUUID().replaceAll('-', '');
  const servers = [
    { name: 'appends, open', url: await open(await newDatabase(url, `open_${run}`)) },
    { name: '  with TLS, a user and a guarded log', url: await secured(await newDatabase(url, `secured_${run}`)) },
  ].map((each) => ({ ...each, client: connect(each.url) }));
  try {
    for (const inFlight of [1, 32, 256]) {
      const compared = servers.map(({ name, client }) => ({
        name,
        rates: /** @type {number[]} */ ([]),
        append: (/** @type {number} */ n) =>
          client.appendToStream(`own-${n}`, jsonEvent({ type: 'Happened', data: { text: 'x'.repeat(200) } })),
      }));
      for (const { append } of compared) await rate(inFlight, append, WARM_UP_SECONDS);
      for (let round = 0; round < ROUNDS; round++)
        for (const { rates, append } of compared) rates.push(await rate(inFlight, append, SECONDS));
      const [base = 1] = compared.map(({ rates }) => median(rates));
      for (const { name, rates } of compared) {
        const figure = median(rates);
        say(`${name}, ${inFlight} in flight`, `${figure.toFixed(0)} /s  ${(figure / base).toFixed(2)} of the open one`);
      }
    }
  } finally {
    for (const { client } of servers) await client.dispose();
  }
});
