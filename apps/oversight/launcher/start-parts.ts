import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotDo } from '../failure.js';
import type { DataFolder } from './data-folder.js';
import { endLeftOver } from './left-over.js';
import { CannotStart, type PartPlan, type Ready } from './part.js';
import type { PlannedStep } from './plan-parts.js';
import type { Supervisor } from './supervisor.js';
import { type PartSettings, toldTo } from './part-settings.js';

const DIST = fileURLToPath(new URL('../../../', import.meta.url));

export interface StartedParts {
  readonly told: PartSettings;
  /** Where the last part that listens answers; `''` when none does. */
  readonly lastUrl: string;
}

/**
 * Starts the parts in order, each told where the ones before it are, and begins none once `signal` is aborted.
 * @throws CannotDo when a part does not start; those that did go on running until the supervisor stops them
 */
export const startParts = async (
  steps: readonly PlannedStep[],
  folder: DataFolder,
  supervisor: Supervisor,
  signal?: AbortSignal,
): Promise<StartedParts> => {
  let lastUrl = '';
  const told: Record<string, string> = {};
  const alongside: Promise<Ready>[] = [];
  try {
    for (const step of steps) {
      signal?.throwIfAborted();
      if ('work' in step) {
        Object.assign(told, await step.work(told));
        continue;
      }
      await endLeftOver(folder.log(step.log));
      const plan = {
        name: step.name,
        script: join(DIST, step.script),
        env: { ...toldTo(step.login, told), ...(await step.env(told)) },
        logFile: folder.log(step.log),
        startWithin: 120_000,
        ...(step.prepare && { prepare: step.prepare }),
      };
      const starting = started(supervisor, plan);
      if (step.alongside) {
        alongside.push(starting);
        // It is awaited at the end. Without this handler Node would end the process for an unhandled rejection before.
        starting.catch(() => undefined);
        continue;
      }
      const { url } = await starting;
      if (step.tells && url) told[step.tells] = (await step.introduce?.(url)) ?? url;
      lastUrl = url ?? lastUrl;
    }
    await Promise.all(alongside);
    signal?.throwIfAborted();
    return { told, lastUrl };
  } finally {
    // Whoever stops them stops only those that have started.
    await Promise.allSettled(alongside);
  }
};

const started = (supervisor: Supervisor, plan: PartPlan): Promise<Ready> =>
  supervisor.start(plan).catch((error: unknown) => {
    if (!(error instanceof CannotStart)) throw error;
    throw new CannotDo(error.message, 'Everything else was stopped again; what was recorded is kept.');
  });
