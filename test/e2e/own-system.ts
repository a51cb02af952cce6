import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { fetchAs } from '#libs/testing/sign-in.js';
import { OversightProcess, pidOf, processesOf } from './oversight-process.js';

export const A_FEW_MINUTES = 240_000;

/** Runs a suite where its parts can be found by /proc; elsewhere its name says that it was not run. */
export const describeWithProc = (name: string, suite: () => void): void =>
  existsSync('/proc')
    ? describe(name, suite)
    : describe.skip(`NOT RUN, since parts are found by /proc: ${name}`, suite);

/**
 * The system of one spec, on any free ports and a data folder of its own. What runs is ended after each test, and the folder
 * is removed after the last.
 */
export class OwnSystem {
  private parent = '';

  constructor() {
    beforeAll(() => {
      this.parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
    });
    afterEach(() => OversightProcess.endAll());
    afterAll(() => rmSync(this.parent, { recursive: true, force: true }));
  }

  get data(): string {
    return join(this.parent, 'data');
  }

  /** A folder beside the data folder, which goes with it. */
  beside(name: string): string {
    return join(this.parent, name);
  }

  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): OversightProcess {
    return OversightProcess.run(args, {
      OVERSIGHT_DATA: this.data,
      OVERSIGHT_PORT: '0',
      OVERSIGHT_EVENTSTORE_PORT: '0',
      OVERSIGHT_POSTGRES_PORT: '0',
      ...env,
    });
  }

  /** The process of a part, by its script. */
  pidOf(script: string): number {
    return pidOf(script, this.data);
  }

  /** Every process that was started for the data folder. */
  processes(): number[] {
    return processesOf(`OVERSIGHT_DATA=${this.data}`);
  }
}

/** Where its dashboard and API answer, once it says so. */
export const addressOf = async (system: OversightProcess): Promise<string> =>
  (await system.until(/Dashboard +(http:\S+)/))[1] ?? '';

/** Waits at most half a minute until health says that all is well. */
export const untilReady = async (url: string): Promise<void> => {
  for (let i = 0; i < 300; i++) {
    const ready = await fetch(`${url}/health/ready`).catch(() => null);
    if (ready?.status === 200) return;
    await sleep(100);
  }
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
};

/** A list, as an officer reads it. */
export const listAt = async (url: string) =>
  (await (await fetchAs(url)).json()) as { total: number; items: { ref: string }[] };
