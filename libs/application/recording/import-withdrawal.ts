import type { Kind } from '#libs/domain/deciders.js';
import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { ImportState } from '#libs/domain/document-import/state.js';
import type { LeftStanding, Met } from '#libs/domain/document-import/events.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { Position } from '#libs/kernel/position.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { Permitting } from '../people/permitting.js';
import type { KeyReused } from '../request-key.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { importCommandId, loadImport, type ImportLog } from './import-log.js';
import { withdrawalProgressTold, withdrawalTold } from './outcome-in-parts.js';
import { TOLD_AFTER } from './outcome-of-things.js';
import { preventionsOf, type Prevention } from './prevented.js';
import type { Confirmation } from './recording.js';

/** What withdrawing an import did. */
export type WithdrawalResult =
  | {
      readonly outcome: 'withdrawn';
      readonly importId: string;
      /** Of the import's last event: read models that stand here show all of it. */
      readonly position: Position;
      readonly withdrawn: readonly Met[];
      /** What somebody recorded something on while it was being withdrawn. */
      readonly left: readonly LeftStanding[];
    }
  | { readonly outcome: 'prevented'; readonly preventions: readonly Prevention[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal | KeyReused };

type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;

const notFound: Refusal = { code: 'not-found', message: 'There is no such import.', state: 'none' };

/** What was taken of its differences stands in the record: it is decided otherwise first. */
const takenOf = ({ decided, differences }: Extract<ImportState, { status: 'completed' }>): readonly Prevention[] =>
  decided.flatMap(({ no, decision }) => {
    const difference = differences[no - 1];
    if (decision !== 'taken' || difference === undefined) return [];
    const { kind, id, ref, field } = difference;
    return [
      {
        kind,
        id,
        ref,
        why: `Its ${field} was taken from this paper (difference ${no}): keep what the record says first.`,
      },
    ];
  });

/** Everything that the import met, once each; what it recorded last is withdrawn first. */
const metBy = ({ state }: ImportLog): readonly Met[] => {
  if (!('recorded' in state)) return [];
  const { recorded = [], unchanged = [], differences = [] } = state;
  const met = new Map<string, Met>();
  for (const { kind, id, ref } of [...recorded, ...unchanged, ...differences])
    if (!met.has(id)) met.set(id, { kind, id, ref });
  return [...met.values()].toReversed();
};

/**
 * Withdraws all that an import recorded, one thing after another, as a process in the import's own stream: whatever stops
 * it, done again it goes on where it stopped.
 */
export class ImportWithdrawal {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly things: ThingsOfRecord,
  ) {}

  /** Nothing is withdrawn unless all of it can be, but the body that a paper went to. Done again it answers what came of it. Throws `RecordBehind`. */
  async withdraw(importId: string, { rights, ...by }: Omit<Confirmation, 'key'>): Promise<WithdrawalResult> {
    const log = await loadImport(this.store, importId);
    if (log.state.status === 'none') return { outcome: 'refused', refusal: notFound };
    const intended = { operation: { deed: 'withdraw an import' }, kind: 'import', id: importId } as const;
    const refusal = rights ? await new Permitting(this.store).refusalOf(rights, intended) : null;
    if (refusal) return { outcome: 'refused', refusal };
    if (log.state.status === 'completed') {
      const { actor, reason } = by;
      const asked = { importId, act: { actor, reason }, today: this.clock.today() };
      const met = metBy(log).filter(({ kind }) => kind !== 'body');
      const preventions = [...takenOf(log.state), ...(await preventionsOf(this.store, this.things, met, asked))];
      if (preventions.length > 0) return { outcome: 'prevented', preventions };
    }
    const begin: ImportCommand = { type: 'WithdrawImport', data: {} };
    const begun = await this.runImport(log, begin, { ...by, causationId: by.correlationId });
    return begun.ok ? this.resume(importId) : refused(begun);
  }

  /** Goes on with a withdrawal that was begun and not completed, in the name of who began it. */
  async resume(importId: string): Promise<WithdrawalResult> {
    const log = await loadImport(this.store, importId);
    const { withdrawalBegun: begun, withdrawn } = log;
    if (!begun) return { outcome: 'refused', refusal: notFound };
    if (withdrawn && log.state.status === 'withdrawn') {
      const { withdrawn: things, left } = log.state;
      return { outcome: 'withdrawn', importId, position: withdrawn.position, withdrawn: things, left };
    }
    const { actor, reason, correlationId } = begun.metadata;
    const by = { actor, reason, correlationId, causationId: begun.id };
    const done: Met[] = [];
    const left: LeftStanding[] = [];
    const established = new Set(('recorded' in log.state ? (log.state.recorded ?? []) : []).map(({ id }) => id));
    const tell = async (commands: readonly ImportCommand[]): Promise<void> => {
      for (const command of commands) {
        const outcome = await this.runImport(log, command, by);
        if (!outcome.ok) throw new Error(outcome.refusal.message);
      }
    };
    for (const [n, thing] of metBy(log).entries()) {
      const stays = established.has(thing.id) && (await this.isBeforeOthers(thing));
      const outcome = stays ? null : await this.withdrawOf(thing, importId, begun.id, by);
      if (outcome === null) left.push({ ...thing, why: 'Other papers are before it.' });
      else if (!outcome.ok) left.push({ ...thing, why: outcome.refusal.message });
      else if (outcome.events.length > 0) done.push(thing);
      if ((n + 1) % TOLD_AFTER === 0)
        await tell(withdrawalProgressTold({ withdrawn: done.slice(-TOLD_AFTER), left: left.slice(-TOLD_AFTER) }));
    }
    await tell(withdrawalTold({ withdrawn: done, left }));
    return this.resume(importId);
  }

  /** A body that this import established, and to which other papers went since. Throws `RecordBehind`. */
  private async isBeforeOthers({ kind, id }: Met): Promise<boolean> {
    return kind === 'body' && (await this.things.referringTo(kind, id)).length > 0;
  }

  /** @throws Error when others write to the thing all the time: it is gone on with later. */
  private async withdrawOf({ kind, id, ref }: Met, importId: string, begunBy: string, by: By): Promise<CommandOutcome> {
    const outcome = await this.runner.run({
      ...by,
      kind: kind as Kind,
      id,
      command: { type: 'WithdrawImported', data: { importId } } as CommandRequest['command'],
      effectiveOn: null,
      expected: null,
      commandId: this.ids.of(['withdraw', begunBy, id]),
      importId: null,
    });
    if (!outcome.ok && outcome.refusal.code === 'lost-race') throw new Error(`Others keep changing ${ref}.`);
    return outcome;
  }

  private runImport(log: ImportLog, command: ImportCommand, by: By): Promise<CommandOutcome> {
    const { importId } = log;
    return this.runner.run({
      ...by,
      kind: 'import',
      id: importId,
      command,
      effectiveOn: this.clock.today(),
      expected: null,
      commandId: importCommandId(this.ids, log, command),
      importId,
    });
  }
}

const refused = ({ refusal }: Extract<CommandOutcome, { ok: false }>): WithdrawalResult => {
  if (refusal.code === 'lost-race') throw new Error(refusal.message);
  return { outcome: 'refused', refusal };
};
