import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, familyOf, listProcesses } from '#apps/oversight/launcher/processes.js';

/** The process that reads a document for this one, once there is one. */
export const readerOf = async (parent: number): Promise<number> => {
  for (let tries = 0; tries < 1000; tries++, await sleep(5)) {
    const reader = familyOf(parent, listProcesses()).find(({ pid }) => commandOf(pid).includes('reading/process.mjs'));
    if (reader) return reader.pid;
  }
  throw new Error(`process ${parent} has nothing read`);
};
