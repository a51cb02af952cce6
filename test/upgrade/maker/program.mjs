import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ANY_PORTS = { OVERSIGHT_PORT: '0', OVERSIGHT_EVENTSTORE_PORT: '0', OVERSIGHT_POSTGRES_PORT: '0' };

/** The command line of a built checkout, working in a data folder of its own. */
export class Program {
  constructor(checkout, dataFolder) {
    this.bin = join(checkout, 'bin/oversight.mjs');
    this.env = { ...process.env, ...ANY_PORTS, OVERSIGHT_DATA: dataFolder, OVERSIGHT_HOST: '127.0.0.1', NO_COLOR: '1' };
  }

  /** With a port for the event store that is free now, so that its address is known. */
  static async in(checkout, dataFolder) {
    const program = new Program(checkout, dataFolder);
    const port = await freePort();
    program.env.OVERSIGHT_EVENTSTORE_PORT = String(port);
    program.eventStore = `esdb://127.0.0.1:${port}?tls=false`;
    return program;
  }

  /** Runs a command to its end: its exit code, and what it said on each stream. */
  async run(...args) {
    const child = spawn(process.execPath, [this.bin, ...args], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { output: '', errors: '' };
    child.stdout.on('data', (chunk) => (said.output += chunk));
    child.stderr.on('data', (chunk) => (said.errors += chunk));
    const [code] = await once(child, 'close');
    return { code, ...said };
  }

  /** As `run`, and throws when it fails. */
  async done(...args) {
    const ended = await this.run(...args);
    if (ended.code !== 0) throw new Error(`oversight ${args.join(' ')} ended with ${ended.code}:\n${ended.errors}`);
    return ended;
  }

  /** Starts the whole system; resolves once it is up. */
  async up(...options) {
    const child = spawn(process.execPath, [this.bin, 'up', ...options], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    for (let tries = 0; tries < 900 && child.exitCode === null; tries++) {
      const url = /Dashboard +(http:\S+)/.exec(said)?.[1];
      if (url) return { url, stop: () => stop(child) };
      await sleep(100);
    }
    child.kill('SIGTERM');
    throw new Error(`The system did not come up:\n${said}`);
  }
}

const stop = async (child) => {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
};
