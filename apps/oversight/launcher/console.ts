import type { Ready } from './part.js';
import type { PartObserver } from './supervisor.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the launcher says to the person who started it. */
export class Console implements PartObserver {
  starting(folder: string): void {
    say(`Oversight is starting; its data lies in ${folder}`);
  }
  started(name: string, _ready: Ready, ms: number): void {
    say(`  ready: ${name} (${seconds(ms)})`);
  }
  step(line: string): void {
    say(`  ${line}`);
  }
  up(url: string, ms: number): void {
    say(`Oversight is up after ${seconds(ms)}.`);
    say(`  Dashboard  ${url}`);
    say(`  API        ${new URL('/docs', url).href}`);
    say('Ctrl-C stops it.');
  }
  crashed(name: string, how: string, againInMs: number): void {
    say(`  The ${name} stopped unexpectedly: ${how}. It is started again in ${seconds(againInMs)}.`);
  }
  back(name: string): void {
    say(`  The ${name} is running again.`);
  }
  stopping(): void {
    say('Stopping …');
  }
  stopped(name: string): void {
    say(`  stopped: ${name}`);
  }
  down(): void {
    say('Stopped; everything is kept. The next start goes on from here.');
  }
}
