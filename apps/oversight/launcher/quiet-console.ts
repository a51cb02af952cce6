import type { PartObserver } from './supervisor.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Speaks only of what goes wrong, and beside the output of the command that the parts are started for. */
export class QuietConsole implements PartObserver {
  started(): void {
    // as it should be
  }
  crashed(name: string, how: string): void {
    say(`The ${name} stopped unexpectedly: ${how}. It is started again.`);
  }
  back(name: string): void {
    say(`The ${name} is running again.`);
  }
  stopped(): void {
    // as it should be
  }
}
