import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportState } from '#libs/domain/document-import/state.js';
import type { ApiClient } from '../client/api-client.js';

const EVERY_MS = 1_000;

/** How many things an import, or its withdrawal, is done with. */
export const thingsDone = (state: ImportState): number => {
  if (state.status === 'withdrawing') return (state.withdrawn ?? []).length + (state.left ?? []).length;
  if (state.status !== 'recording') return 0;
  const { recorded = [], unchanged = [], differences = [] } = state;
  return new Set([...recorded, ...unchanged, ...differences].map(({ id }) => id)).size;
};

const doneOf = async (api: ApiClient, importId: string): Promise<number> =>
  thingsDone(((await api.get(`/v1/imports/${encodeURIComponent(importId)}`)) as { readonly state: ImportState }).state);

/** Waits for what an import comes to, and tells meanwhile how far it is. */
export const tellingProgress = async <T>(
  work: Promise<T>,
  {
    api,
    importId,
    tell,
  }: { readonly api: ApiClient; readonly importId: string; readonly tell: (line: string) => void },
): Promise<T> => {
  const isOver = work.then(
    () => true,
    () => true,
  );
  let told = 0;
  while (!(await Promise.race([isOver, sleep(EVERY_MS, false, { ref: false })]))) {
    // The import goes on, whether or not the API answers how far it is.
    const done = await doneOf(api, importId).catch(() => 0);
    if (done > told) tell(`So far: ${done} things.`);
    told = Math.max(told, done);
  }
  return work;
};
