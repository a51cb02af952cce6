import type { Logger } from 'pino';
import type { CommandRunner } from '#libs/application/command-runner.js';
import { isUnfinished } from '#libs/domain/minutes/state.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { ReadModel } from '#libs/read-models/read-model.js';

/** What was stopped half-way was changed last when it stopped: it is among these. */
const CHANGED_LAST = 200;

/**
 * Goes on, at the start, with minutes whose resolutions had not all been recorded when this process was stopped. While it
 * runs, whoever asked for them waits until they are.
 */
export class UnfinishedMinutes {
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly readModel: ReadModel,
    private readonly runner: Pick<CommandRunner, 'finishMinutes'>,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.looking = this.finishAll();
  }

  /** Resolves once what it looked at is done. */
  async stop(): Promise<void> {
    await this.looking;
  }

  private async finishAll(): Promise<void> {
    try {
      for (const id of await this.unfinished()) {
        await this.runner.finishMinutes(id);
        this.log.info({ minutesId: id }, 'went on with minutes that were stopped half-way');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'could not finish all minutes; asking for them again goes on with them');
    }
  }

  private async unfinished(): Promise<readonly string[]> {
    const { value } = await this.readModel.view({ known: null, on: this.clock.today() }, (view) =>
      view.list('minutes', {}, { sort: 'knownFrom', descending: true, limit: CHANGED_LAST, cursor: null }),
    );
    return value.items.filter(({ state }) => isUnfinished(state)).map(({ id }) => id);
  }
}
