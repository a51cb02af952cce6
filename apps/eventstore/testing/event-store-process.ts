import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { compileEventStore } from './compiled-event-store.js';

export interface EventStoreProcess {
  url: string;
  /** kill -9: no word of farewell. */
  kill(): Promise<void>;
  /** SIGTERM: stops in order. Gives the exit code. */
  stop(): Promise<number | null>;
  /** SIGSTOP: its connections stay, and nothing answers. SIGCONT. */
  freeze(): void;
  thaw(): void;
}

const firstWord = (child: ChildProcess, output: string[]) =>
  new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`The event store ended with ${code}: ${output.join('')}`)));
  });

let compiled: Promise<string> | undefined;

/**
 * The event store as a process of its own, on a free loopback port or the one named. Rejects with its output if it does
 * not start.
 */
export const startEventStoreProcess = async (databaseUrl: string, port: number = 0): Promise<EventStoreProcess> => {
  compiled ??= compileEventStore();
  const child = fork(join(await compiled, 'main.js'), {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: databaseUrl, EVENTSTORE_PORT: String(port) },
    execArgv: [],
    silent: true,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => output.push(text.toString()));
  const url = await firstWord(child, output);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
};
