import type { Logger } from 'pino';
import type { CommandRunner } from '#libs/application/command-runner.js';
import type { TakingOverPost } from '#libs/application/authorities/taking-over-post.js';
import type { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import type { PeopleCommands } from '#libs/application/people/people-commands.js';
import type { ImportWithdrawal } from '#libs/application/recording/import-withdrawal.js';
import type { Recordings } from '#libs/doing/papers/recordings.js';
import type { TellingRows } from '#libs/application/trackers/telling-rows.js';
import { isUnfinished } from '#libs/domain/minutes/state.js';
import { isUnfinished as isUntold } from '#libs/domain/tracker/state.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import type { ReadModel } from '#libs/read-models/read-model.js';

const EVERY_MS = 20_000;
const AT_ONCE = 50;
/** What was stopped half-way was changed last when it stopped: it is among these. */
const CHANGED_LAST = 50;

type Unfinished = Thing<'import' | 'body' | 'authority' | 'minutes' | 'tracker' | 'person'>;
/** An inspection, or a judgement that it gave. */
interface Judged extends Pick<Thing, 'id' | 'revision'> {
  readonly inspectionId: string;
}

/** Persons who were joined last with another, who is not told so yet. */
const halfJoined = async (view: View): Promise<readonly Thing<'person'>[]> => {
  const page = { sort: 'knownFrom', descending: true, limit: CHANGED_LAST, cursor: null } as const;
  const half: Thing<'person'>[] = [];
  for (const each of (await view.list('person', {}, page)).items)
    for (const other of each.state.joined) {
      const theirs = await view.find('person', personIdOf(other));
      if (theirs && !theirs.state.joined.includes(each.state.pseudonym)) half.push(each);
    }
  return half;
};

/**
 * Goes on with imports, withdrawals of imports, carrying over to another body, taking over of a post, minutes,
 * trackers that were published, joined identities, and what re-inspections supersede, that were stopped half-way: at the start with all that are unfinished, later with those that
 * have not moved on since the look before, since what is just being recorded needs no help.
 */
export class UnfinishedWork {
  /** The revision of each at the look before. */
  private seen: ReadonlyMap<string, bigint> | null = null;
  /** The revision at which all was superseded: nothing tells of a re-inspection itself whether it is finished. */
  private readonly superseded = new Map<string, bigint>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly readModel: ReadModel,
    private readonly recordings: Pick<Recordings, 'resume'>,
    private readonly withdrawal: ImportWithdrawal,
    private readonly carrying: CarryingOverAll,
    private readonly taking: TakingOverPost,
    private readonly people: Pick<PeopleCommands, 'finishJoining'>,
    private readonly telling: Pick<TellingRows, 'finish'>,
    private readonly runner: Pick<CommandRunner, 'finishMinutes' | 'finishReinspection'>,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  start(everyMs = EVERY_MS): void {
    this.looking = this.look();
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, everyMs);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const unfinished = await this.unfinished();
      const judged = await this.judgedLast();
      const { seen } = this;
      const standsStill = ({ id, revision }: Pick<Thing, 'id' | 'revision'>) => !seen || seen.get(id) === revision;
      for (const each of unfinished.filter(standsStill)) await this.finish(each);
      await this.supersede(judged.filter(standsStill));
      this.seen = new Map([...unfinished, ...judged].map(({ id, revision }) => [id, revision]));
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
      const processes = [...(await view.carryingOver()), ...(await view.takingOver())];
      const trackers = await view.list(
        'tracker',
        { status: ['published'] },
        { ...page, descending: true, limit: CHANGED_LAST },
      );
      const untold = trackers.items.filter(({ state }) => isUntold(state));
      return [...imports.items, ...processes, ...begun, ...untold, ...(await halfJoined(view))];
    });
    return value;
  }

  /** What was judged last, and the inspections that were linked last with the one before. */
  private async judgedLast(): Promise<readonly Judged[]> {
    const page = { sort: 'knownFrom', descending: true, limit: CHANGED_LAST, cursor: null } as const;
    const { value } = await this.readModel.view({ known: null, on: this.clock.today() }, async (view) => {
      const judgements = await view.list('judgement', {}, page);
      const inspections = await view.list('inspection', {}, page);
      return [
        ...judgements.items.map(({ id, revision, state }) => ({ id, revision, inspectionId: state.inspectionId })),
        ...inspections.items.map(({ id, revision }) => ({ id, revision, inspectionId: id })),
      ];
    });
    return value;
  }

  private async supersede(judged: readonly Judged[]): Promise<void> {
    const changed = judged.filter(({ id, revision }) => this.superseded.get(id) !== revision);
    for (const id of new Set(changed.map(({ inspectionId }) => inspectionId))) await this.runner.finishReinspection(id);
    for (const { id, revision } of changed) this.superseded.set(id, revision);
  }

  private async finish(thing: Unfinished): Promise<void> {
    await this.goOn(thing);
    this.log.info({ kind: thing.kind, id: thing.id }, 'went on with what was stopped half-way');
  }

  private goOn({ id, kind, status }: Unfinished): Promise<unknown> {
    if (kind === 'body') return this.carrying.resume(id);
    if (kind === 'authority') return this.taking.resume(id);
    if (kind === 'person') return this.people.finishJoining(id);
    if (kind === 'tracker') return this.telling.finish(id);
    if (kind === 'minutes') return this.runner.finishMinutes(id);
    return (status === 'withdrawing' ? this.withdrawal : this.recordings).resume(id);
  }
}
