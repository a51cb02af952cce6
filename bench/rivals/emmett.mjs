// @ts-check
// An application on emmett: events in Postgres, and a register by an inline projection in the same transaction.
import { CommandHandler, projections } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, pongoSingleStreamProjection } from '@event-driven-io/emmett-postgresql';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import express from 'express';
import { randomUUID } from 'node:crypto';
import { ProgressDto } from './progress.mjs';
import { token, whoAsks } from './signed.mjs';

/** @typedef {{ rag: string | null, note: string | null, objective: string }} State */

/** @param {any} state @param {{ type: string, data: any }} event @returns {any} */
const evolve = (state, { type, data }) =>
  type === 'ActionPlanned' ? { objective: data.objective, rag: null, note: null } : { ...state, ...data };

const register = pongoSingleStreamProjection({
  collectionName: 'actions',
  canHandle: ['ActionPlanned', 'ProgressReported'],
  evolve,
});
const store = getPostgreSQLEventStore(process.env.DATABASE_URL ?? '', { projections: projections.inline([register]) });
const handle = CommandHandler({ evolve, initialState: () => /** @type {State | null} */ (null) });

const app = express();
app.use(express.json());
app.post('/actions/:id/report-progress', async (request, response) => {
  const actor = await whoAsks(request.headers.authorization);
  const told = plainToInstance(ProgressDto, request.body);
  const faults = await validate(told, { whitelist: true, forbidNonWhitelisted: true });
  if (faults.length > 0) return void response.status(400).json(faults);
  const { rag, note } = told;
  const { newState, nextExpectedStreamVersion } = await handle(
    store,
    `action-${request.params.id}`,
    () => ({ type: 'ProgressReported', data: { rag, note }, metadata: { actor, at: new Date().toISOString() } }),
    { expectedStreamVersion: BigInt(request.headers['if-match'] ?? 0) },
  );
  response.json({ ...newState, version: String(nextExpectedStreamVersion) });
});

const ids = Array.from({ length: Number(process.env.ACTIONS) }, () => randomUUID());
for (const id of ids)
  await store.appendToStream(`action-${id}`, [{ type: 'ActionPlanned', data: { objective: 'Do it well' } }]);
const server = app.listen(0, '127.0.0.1', async () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.send?.({ url: `http://127.0.0.1:${port}`, token: await token(), ids });
});
process.on('SIGTERM', () => process.exit());
