import type { Logger } from 'pino';
import type { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import type { ImportWithdrawal } from '#libs/application/recording/import-withdrawal.js';
import type { Recorder } from '#libs/application/recording/recorder.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { ReadModel } from '#libs/read-models/read-model.js';

const EVERY_MS = 20_000;
const AT_ONCE = 50;

/**
 * Goes on with imports, withdrawals of imports, and carrying over to another body, that were stopped half-way: at the start with all
 * that are unfinished, later with those that have not moved on since the look before, since one that is just being recorded needs no
 * help.
 */
export class UnfinishedImports {
  /** The revision of each at the look before. */
  private seen: ReadonlyMap<string, bigint> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly readModel: ReadModel,
    private readonly recorder: Recorder,
    private readonly withdrawal: ImportWithdrawal,
    private readonly carrying: CarryingOverAll,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.looking = this.look();
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, EVERY_MS);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const unfinished = await this.unfinished();
      const { seen } = this;
      for (const each of unfinished) if (seen === null || seen.get(each.id) === each.revision) await this.finish(each);
      this.seen = new Map(unfinished.map(({ id, revision }) => [id, revision]));
    } catch (error) {
      this.log.warn({ err: error }, 'could not look for unfinished imports; looking again later');
    }
  }

  private async unfinished(): Promise<readonly Thing<'import' | 'body'>[]> {
    const page = { sort: 'knownFrom', descending: false, limit: AT_ONCE, cursor: null } as const;
    const { value } = await this.readModel.view({ known: null, on: this.clock.today() }, async (view) => {
      const imports = await view.list('import', { status: ['recording', 'withdrawing'] }, page);
      return [...imports.items, ...(await view.carryingOver())];
    });
    return value;
  }

  private async finish({ id, kind, status }: Thing<'import' | 'body'>): Promise<void> {
    if (kind === 'body') {
      await this.carrying.resume(id);
      this.log.info({ bodyId: id }, 'went on with carrying over that was stopped half-way');
      return;
    }
    const process = status === 'withdrawing' ? this.withdrawal : this.recorder;
    const result = await process.resume(id);
    this.log.info({ importId: id, outcome: result.outcome }, 'went on with an import that was stopped half-way');
  }
}
