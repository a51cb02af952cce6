import type { Logger } from 'pino';
import type { CommandRunner } from '#libs/application/command-runner.js';
import type { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import type { ImportWithdrawal } from '#libs/application/recording/import-withdrawal.js';
import type { Recorder } from '#libs/application/recording/recorder.js';
import { isUnfinished } from '#libs/domain/minutes/state.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { ReadModel } from '#libs/read-models/read-model.js';

const EVERY_MS = 20_000;
const AT_ONCE = 50;
/** What was stopped half-way was changed last when it stopped: it is among these. */
const CHANGED_LAST = 50;

type Unfinished = Thing<'import' | 'body' | 'minutes'>;

/**
 * Goes on with imports, withdrawals of imports, carrying over to another body, minutes, and what re-inspections supersede,
 * that were stopped half-way: at the start with all that are unfinished, later with those that have not moved on since the
 * look before, since what is just being recorded needs no help.
 */
export class UnfinishedWork {
  /** The revision of each at the look before. */
  private seen: ReadonlyMap<string, bigint> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly readModel: ReadModel,
    private readonly recorder: Recorder,
    private readonly withdrawal: ImportWithdrawal,
    private readonly carrying: CarryingOverAll,
    private readonly runner: Pick<CommandRunner, 'finishMinutes' | 'finishReinspection'>,
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
      if (seen === null) for (const id of await this.reinspections()) await this.runner.finishReinspection(id);
      this.seen = new Map(unfinished.map(({ id, revision }) => [id, revision]));
    } catch (error) {
      this.log.warn({ err: error }, 'could not look for what was stopped half-way; looking again later');
    }
  }

  private async unfinished(): Promise<readonly Unfinished[]> {
    const page = { sort: 'knownFrom', descending: false, limit: AT_ONCE, cursor: null } as const;
    const { value } = await this.readModel.view({ known: null, on: this.clock.today() }, async (view) => {
      const imports = await view.list('import', { status: ['recording', 'withdrawing'] }, page);
      const minutes = await view.list('minutes', {}, { ...page, descending: true, limit: CHANGED_LAST });
      const begun = minutes.items.filter(({ state }) => isUnfinished(state));
      return [...imports.items, ...(await view.carryingOver()), ...begun];
    });
    return value;
  }

  /** Inspections that were judged last, or linked with the one before: nothing tells of itself whether it is finished. */
  private async reinspections(): Promise<ReadonlySet<string>> {
    const page = { sort: 'knownFrom', descending: true, limit: CHANGED_LAST, cursor: null } as const;
    const { value } = await this.readModel.view({ known: null, on: this.clock.today() }, async (view) => {
      const judgements = await view.list('judgement', {}, page);
      const inspections = await view.list('inspection', {}, page);
      return [...judgements.items.map(({ state }) => state.inspectionId), ...inspections.items.map(({ id }) => id)];
    });
    return new Set(value);
  }

  private async finish(thing: Unfinished): Promise<void> {
    await this.goOn(thing);
    this.log.info({ kind: thing.kind, id: thing.id }, 'went on with what was stopped half-way');
  }

  private goOn({ id, kind, status }: Unfinished): Promise<unknown> {
    if (kind === 'body') return this.carrying.resume(id);
    if (kind === 'minutes') return this.runner.finishMinutes(id);
    return (status === 'withdrawing' ? this.withdrawal : this.recorder).resume(id);
  }
}
