import type { Kind } from '#libs/domain/kinds.js';
import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { Difference } from '#libs/domain/document-import/events.js';
import type { ImportState } from '#libs/domain/document-import/state.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import { invalid, needsReason, reasonRequired } from '#libs/domain/shared/guards.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { lastOf, type Position } from '#libs/kernel/position.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { ChangeWay, CommandHandling, CommandOutcome, CommandSuccess } from '../../handling/command.js';
import { load } from '../../load.js';
import { Permitting } from '../../people/permitting.js';
import type { KeyReused } from '../../request-key.js';
import type { ThingsOfRecord } from '../../things-of-record.js';
import { loadImport, type ImportLog } from '../import-log.js';
import { paperOf } from '../paper.js';
import { recordableInRecord } from '../recordable-in-record.js';
import type { Confirmation } from '../recording.js';
import { expectedState } from '../thing.js';
import { movesToTake, type TakingMove } from './taking.js';

type NotDone = Refusal | KeyReused;

export type Decision = 'take' | 'keep' | 'leave';

/** Who decides, and why; `approver`: of another due date. */
export interface DecidedBy extends Omit<Confirmation, 'key'> {
  readonly approver: string | null;
}

/** What came of deciding about a difference. */
export type DecisionResult =
  | {
      readonly outcome: 'decided';
      readonly importId: string;
      readonly no: number;
      readonly state: Extract<ImportState, { readonly status: 'completed' }>;
      /** Read models that stand here show all of it; null where nothing was recorded before or now. */
      readonly position: Position | null;
      /** What was done to the thing, move by move; none where the record's statement stands. */
      readonly moved: readonly CommandSuccess[];
    }
  | { readonly outcome: 'refused'; readonly refusal: NotDone };

type Asked = Omit<DecidedBy, 'key'> & { readonly importId: string; readonly no: number; readonly decision: Decision };

const COMMANDS: Readonly<Record<Decision, ImportCommand['type']>> = {
  take: 'TakeDifference',
  keep: 'KeepDifference',
  leave: 'LeaveDifference',
};

const NOT_FOUND: Refusal = { code: 'not-found', message: 'There is no such import.', state: 'none' };

/** So many moves take one difference at most. */
const MOST_MOVES = 50;

/**
 * Decides about the differences of an import, one by one. What is taken is a move of the thing first, and then the decision
 * in the import's stream: stopped between the two, the same again finds the move done. Deciding otherwise withdraws it.
 */
export class DifferenceDecisions {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly things: ThingsOfRecord,
  ) {}

  /** Done again it changes nothing. Throws `RecordBehind`, and what the event store throws. */
  async decide(
    importId: string,
    no: number,
    decision: Decision,
    { rights, ...by }: DecidedBy,
  ): Promise<DecisionResult> {
    const asked = { ...by, importId, no, decision };
    const log = await loadImport(this.store, importId);
    if (log.state.status === 'none') return { outcome: 'refused', refusal: NOT_FOUND };
    const intended = { operation: { deed: 'decide on a difference' }, kind: 'import', id: importId } as const;
    const refusal = rights ? await new Permitting(this.store).refusalOf(rights, intended) : null;
    if (refusal) return { outcome: 'refused', refusal };
    // Whether it can be decided at all is told before anything is done.
    const possible = await this.runImport(asked, true);
    if (!possible.ok) return { outcome: 'refused', refusal: whyNot(possible) };
    const difference = differencesOf(log)[no - 1] as Difference;
    const moved = decision === 'take' ? await this.take(log, difference, asked) : await this.undo(difference, asked);
    if ('code' in moved) return { outcome: 'refused', refusal: moved };
    const decided = await this.runImport(asked, false);
    if (!decided.ok) return { outcome: 'refused', refusal: whyNot(decided) };
    const state = decided.state as Extract<ImportState, { readonly status: 'completed' }>;
    const position = lastOf([...moved, decided].map(({ reached }) => reached));
    return { outcome: 'decided', importId, no, state, position, moved };
  }

  private async take(
    log: ImportLog,
    difference: Difference,
    asked: Asked,
  ): Promise<readonly CommandSuccess[] | NotDone> {
    const { kind, id } = difference;
    const known = await this.takenBefore(difference, asked);
    // What was done before stands, and is not done twice.
    if (known.revisions.length > 0 && !known.isUnfinished) return [];
    const moves = await this.movesOf(log, difference, asked);
    if (isRefusal(moves)) return moves;
    const moved: CommandSuccess[] = [];
    for (const [n, move] of moves.slice(0, MOST_MOVES).entries()) {
      const commandId = this.commandId(asked, known.time, n);
      const outcome = await this.run(kind as Kind, id, move, asked, { commandId, causationId: log.completed?.id });
      if (!outcome.ok) return whyNot(outcome);
      moved.push(outcome);
    }
    return moved;
  }

  private async movesOf(
    { draft, accepted }: ImportLog,
    difference: Difference,
    { approver }: Asked,
  ): Promise<readonly TakingMove[] | Refusal> {
    const document = accepted?.event.data.document;
    if (!draft || !document) return NOT_FOUND;
    const paper = paperOf(draft, document, this.ids);
    if (isRefusal(paper)) return paper;
    const recordable = await recordableInRecord(
      { store: this.store, ids: this.ids, things: this.things },
      draft,
      document,
    );
    if (!recordable.ok) return recordable.refusal;
    const thing = recordable.things.find(({ id }) => id === difference.id);
    const expected = thing ? expectedState(thing) : null;
    const loaded = await load(this.store, difference.kind as Kind, difference.id);
    if (loaded.state.status === 'none')
      return invalid('no', `${difference.ref} is not in the record any more: keep this difference, or leave it.`);
    const said = expected?.ok ? expected.state : null;
    return movesToTake({
      ...{ difference, said, loaded, approver },
      ...{ paperDay: paper.dated, today: this.clock.today() },
    });
  }

  /** Withdraws what taking it did, the last first. */
  private async undo(difference: Difference, asked: Asked): Promise<readonly CommandSuccess[] | NotDone> {
    const { revisions } = await this.takenBefore(difference, asked);
    if (revisions.length > 0 && needsReason(asked)) return reasonRequired('withdraw what was taken');
    const withdrawn: CommandSuccess[] = [];
    for (const revision of revisions.toReversed()) {
      const command = { type: 'WithdrawEntry', data: { revision: String(revision) } };
      const commandId = this.ids.of(['difference', asked.importId, 'undo', difference.id, String(revision)]);
      const move = { command, effectiveOn: null };
      const outcome = await this.run(difference.kind as Kind, difference.id, move, asked, { commandId });
      if (!outcome.ok) return whyNot(outcome);
      withdrawn.push(outcome);
    }
    return withdrawn;
  }

  /**
   * What stands of taking it, by the first revision of each act, and how often it was decided before. `isUnfinished`: it was
   * stopped before the decision was recorded.
   */
  private async takenBefore(difference: Difference, asked: Asked) {
    const { events } = await load(this.store, 'import', asked.importId);
    const decisions = events.filter(
      ({ event }) => event.type.startsWith('Difference') && (event.data as { readonly no?: number }).no === asked.no,
    );
    const time = decisions.length;
    const ids = new Map(
      Array.from({ length: time + 1 }, (_, t) => t).flatMap((t) =>
        Array.from({ length: MOST_MOVES }, (_, n) => [this.commandId(asked, t, n), t] as const),
      ),
    );
    const thing = await load(this.store, difference.kind as Kind, difference.id);
    const standing = standingOf(thing.events).filter(({ metadata }) => ids.has(metadata.commandId));
    const first = new Map<string, bigint>();
    for (const { metadata, revision } of standing)
      if (!first.has(metadata.commandId)) first.set(metadata.commandId, revision);
    const isUnfinished = standing.some(({ metadata }) => ids.get(metadata.commandId) === time);
    return { time, revisions: [...first.values()], isUnfinished };
  }

  private commandId({ importId, no }: Asked, time: number, n: number): string {
    return this.ids.of(['difference', importId, String(no), String(time), String(n)]);
  }

  private run(
    kind: Kind,
    id: string,
    { command, effectiveOn, way }: { command: Command; effectiveOn: TakingMove['effectiveOn'] | null; way?: ChangeWay },
    { actor, reason, correlationId }: Asked,
    {
      commandId,
      causationId = correlationId,
    }: { readonly commandId: string; readonly causationId?: string | undefined },
  ): Promise<CommandOutcome> {
    const by = { actor, reason, correlationId, causationId, importId: null };
    return this.runner.run({ ...by, kind, id, command, effectiveOn, expected: null, commandId, ...(way && { way }) });
  }

  private runImport({ importId, no, decision, actor, reason, correlationId }: Asked, preview: boolean) {
    const command = { type: COMMANDS[decision], data: { no } };
    return this.runner.run({
      ...{ actor, reason, correlationId, causationId: correlationId, importId },
      ...{ kind: 'import', id: importId, command, effectiveOn: this.clock.today(), expected: null },
      ...(preview && { preview }),
    });
  }
}

const differencesOf = ({ state }: ImportLog): readonly Difference[] =>
  'differences' in state ? (state.differences ?? []) : [];

/** @throws Error when others write to the thing all the time: it is decided again later */
const whyNot = ({ refusal }: Extract<CommandOutcome, { ok: false }>): NotDone => {
  if (refusal.code === 'lost-race') throw new Error(refusal.message);
  return refusal;
};
