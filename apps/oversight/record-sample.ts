import { readdirSync, readFileSync } from 'node:fs';
import type { ApiClient } from './client/api-client.js';
import { signIn } from './client/sign-in.js';
import { DEFAULT_OFFICER } from './default-officer.js';

const SAMPLES = new URL('../../../samples/', import.meta.url);

/** Records the bundled report if the record is empty, so that the dashboard has something true to life to show. */
export const recordSample = async (api: ApiClient, told: { step(line: string): void }): Promise<void> => {
  if (!(await isEmpty(api))) return;
  const name = readdirSync(SAMPLES).find((file) => file.endsWith('.txt'));
  if (!name) return;
  const officer = await signIn(api, DEFAULT_OFFICER);
  const query = new URLSearchParams({ name, reason: 'The sample report that comes with Oversight' });
  const answer = await officer.postText(`/v1/imports?${query.toString()}`, readFileSync(new URL(name, SAMPLES)));
  const position =
    typeof answer === 'object' && answer !== null && 'position' in answer ? String(answer.position) : '0';
  await api.get(`/v1/dashboard?minPosition=${position}`);
  told.step(`recorded the sample report, about an invented authority (${name})`);
};

const isEmpty = async (api: ApiClient): Promise<boolean> => {
  const imports = await api.get('/v1/imports?limit=1');
  return typeof imports === 'object' && imports !== null && 'total' in imports && imports.total === 0;
};
