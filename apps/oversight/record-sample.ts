import { readdirSync, readFileSync } from 'node:fs';
import { type ApiClient, Refused } from './client/api-client.js';
import { signIn } from './client/sign-in.js';
import { DEFAULT_OFFICER } from './default-officer.js';
import { issuerOf } from './login/issuer.js';

const SAMPLES = new URL('../../../samples/', import.meta.url);

/**
 * Records the bundled report if the record is empty, as published on the day of its meeting, so that the dashboard has
 * something true to life to show to whoever comes. Where its officer may record nothing, the record is not a new one.
 */
export const recordSample = async (api: ApiClient, told: { step(line: string): void }): Promise<void> => {
  const name = readdirSync(SAMPLES).find((file) => file.endsWith('.txt'));
  if (!name || !(await issuerOf(api.url)).isEmbedded) return;
  const { api: officer } = await signIn(api, DEFAULT_OFFICER);
  if (!(await isEmpty(officer))) return;
  const text = readFileSync(new URL(name, SAMPLES));
  const publishedOn = await dayOfMeeting(officer, text);
  if (publishedOn === null) return;
  const reason = 'The sample report that comes with Oversight';
  const query = new URLSearchParams({ name, reason, publishedOn });
  const answer = await officer.postText(`/v1/imports?${query.toString()}`, text);
  const position = textIn(answer, 'position') ?? '0';
  await officer.get(`/v1/dashboard?minPosition=${position}`);
  told.step(`recorded the sample report, about an invented authority (${name})`);
};

const textIn = (value: unknown, member: string): string | null => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, member) : null;
  return typeof found === 'string' ? found : null;
};

const isEmpty = async (officer: ApiClient): Promise<boolean> => {
  const imports = await unlessRefused(officer.get('/v1/imports?limit=1'));
  return typeof imports === 'object' && imports !== null && 'total' in imports && imports.total === 0;
};

/** Null where the officer holds no role: that is so where the record is older than roles. */
const dayOfMeeting = async (officer: ApiClient, text: Uint8Array): Promise<string | null> => {
  const draft = await unlessRefused(officer.postText('/v1/drafts', text));
  return typeof draft === 'object' && draft !== null && 'report' in draft ? textIn(draft.report, 'date') : null;
};

const FORBIDDEN = 403;

const unlessRefused = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch((error: unknown) => {
    if (error instanceof Refused && error.status === FORBIDDEN) return null;
    throw error;
  });
