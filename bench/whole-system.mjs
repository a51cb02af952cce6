// @ts-check
// The whole system, started as a person starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The settings of a system beside whatever else runs: ports that are free. @param {string} data its data folder */
export const settingsFor = (data) => ({
  ...process.env,
  OVERSIGHT_DATA: data,
  OVERSIGHT_PORT: '0',
  OVERSIGHT_EVENTSTORE_PORT: '0',
  OVERSIGHT_POSTGRES_PORT: '0',
});

/**
 * Starts it and waits until it says where the dashboard is.
 * @param {string} root the built checkout
 * @param {string} data its data folder
 * @param {readonly string[]} options of `oversight up`
 */
export const startSystem = async (root, data, options = []) => {
  const child = spawn(process.execPath, [join(root, 'bin/oversight.mjs'), 'up', ...options], {
    env: settingsFor(data),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  let url;
  while (!(url = /Dashboard +(http:\S+)/.exec(output)?.[1])) {
    if (child.exitCode !== null) throw new Error(`It did not start:\n${output}`);
    await sleep(10);
  }
  return {
    url,
    pid: child.pid ?? 0,
    /** Where its own parts are, as it wrote it down. */
    services: () => JSON.parse(readFileSync(join(data, 'services.json'), 'utf8')),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGINT');
      await once(child, 'close');
    },
  };
};
