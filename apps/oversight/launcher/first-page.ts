import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, Refused } from '../client/api-client.js';

const PATIENCE_MS = 10_000;
const AGAIN_MS = 100;

/**
 * Whether the read models can be asked within some seconds: the first time, and in a new version, they are built from the
 * log before. An empty log takes no time.
 */
export const canBeAsked = async (api: ApiClient, signal: AbortSignal): Promise<boolean> => {
  const until = Date.now() + PATIENCE_MS;
  while (!signal.aborted && (await isBuilding(api))) {
    if (Date.now() > until) return false;
    await sleep(AGAIN_MS);
  }
  return !signal.aborted;
};

const isBuilding = async (api: ApiClient): Promise<boolean> => {
  try {
    await api.get('/v1/authorities');
    return false;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'read-model-building') return true;
    throw error;
  }
};
