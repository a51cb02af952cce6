import { Inject } from '@nestjs/common';
import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandOutcome, type CommandRequest } from '#libs/application/command-runner.js';
import type { Identity } from '#libs/application/identity.js';
import { load } from '#libs/application/load.js';
import { referencesOf } from '#libs/application/references.js';
import { systemIds } from '#libs/application/system.js';
import type { ThingsOfRecord } from '#libs/application/things-of-record.js';
import { reportOfTracker } from '#libs/application/trackers/report-of-tracker.js';
import { TellingRows } from '#libs/application/trackers/telling-rows.js';
import { DocumentStore } from '#libs/documents/index.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { TrackerCommand } from '#libs/domain/tracker/decide.js';
import type { TRACKER } from '#libs/domain/tracker/moves.js';
import { titleOf, type TrackerState } from '#libs/domain/tracker/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { EVENT_STORE, THINGS_OF_RECORD } from '#libs/platform/tokens.js';
import { FrozenPaper } from './frozen-paper.js';

type PublishTold = Told<typeof TRACKER, 'PublishTracker'>;
type Publishing = Extract<TrackerCommand, { readonly type: 'PublishTracker' }>;

/** Publish a tracker as it is looked at: its files are kept, and it becomes a report of its meeting. */
export class PublishTracker extends Command<CommandOutcome> {
  constructor(
    /** What is asked, but for the command itself. */
    readonly asked: Omit<CommandRequest, 'command' | 'kind'>,
    readonly told: PublishTold,
  ) {
    super();
  }
}

@CommandHandler(PublishTracker)
export class PublishTrackerHandler implements ICommandHandler<PublishTracker> {
  private readonly frozen: FrozenPaper;

  constructor(
    private readonly runner: CommandRunner,
    private readonly telling: TellingRows,
    bus: QueryBus,
    documents: DocumentStore,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(THINGS_OF_RECORD) private readonly record: ThingsOfRecord,
  ) {
    this.frozen = new FrozenPaper(bus, documents);
  }

  /** Nothing is made or kept unless it can be published. */
  async execute({ asked, told }: PublishTracker): Promise<CommandOutcome> {
    const { events, state } = await load(this.store, 'tracker', asked.id);
    const tracker = state as TrackerState;
    const would = await this.run({ ...asked, preview: true }, placeholder(told));
    if (!would.ok || tracker.status === 'none') return would;
    if (would.repeated) return this.answered(asked.id, would);
    const report = await this.reportOf(tracker, told.itemNo);
    if (isRefusal(report)) return { ok: false, refusal: report };
    const { itemNo, title } = told;
    const named = { id: report.id, ref: report.ref, itemNo, title: title ?? titleOf(tracker) };
    const paper = await this.frozen.paper(tracker, { at: told, by: asked, reached: events.at(-1)?.position ?? null });
    if (isRefusal(paper)) return { ok: false, refusal: paper };
    if (asked.preview) return this.run(asked, { ...placeholder(told), report: named });
    const outcome = await this.run(asked, { on: told.on, ...(await this.frozen.keep(paper)), report: named });
    return outcome.ok ? this.answered(asked.id, outcome) : outcome;
  }

  private run(asked: PublishTracker['asked'], data: Publishing['data']): Promise<CommandOutcome> {
    const command: Publishing = { type: 'PublishTracker', data };
    return this.runner.run({ ...asked, kind: 'tracker', command });
  }

  /** Its item on the agenda is nobody else's. */
  private async reportOf(
    tracker: Exclude<TrackerState, { status: 'none' }>,
    itemNo: string,
  ): Promise<Identity | Refusal> {
    const report = reportOfTracker(tracker, itemNo, { ids: systemIds, names: await this.record.names() });
    if (isRefusal(report)) return report;
    const refs = await referencesOf(this.record, [report]);
    const ref = refs.get(report.id) ?? report.ref;
    const { state } = await load(this.store, 'report', report.id);
    if (state.status === 'none') return { ...report, ref };
    return invalid('itemNo', `${ref} is another paper of this meeting: give the number of the tracker's own item.`);
  }

  /** Once all that it speaks of says so. */
  private async answered(id: string, outcome: CommandOutcome & { readonly ok: true }): Promise<CommandOutcome> {
    await this.telling.finish(id);
    const { events, revision, state } = await load(this.store, 'tracker', id);
    const reached = events.at(-1)?.position ?? outcome.reached;
    return revision === 'no_stream' ? outcome : { ...outcome, state, revision, position: reached, reached };
  }
}

/** What the rules of its lifecycle do not look at is not made before they have been asked. */
const placeholder = ({ on, position }: PublishTold): Publishing['data'] => ({
  ...{ on, position: position ?? '', day: on, order: '', files: [] },
  rows: { sha256: '', size: 0, count: 0 },
  report: { id: '', ref: '', itemNo: '', title: '' },
});
