import { correctingCommand, factInWords } from '#libs/domain/corrections.js';
import type { ScopedKind } from '#libs/domain/kinds.js';
import type { ReportCommand } from '#libs/domain/report/commands.js';
import type { REPORT } from '#libs/domain/report/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { load } from '../load.js';

type Resolving = Told<typeof REPORT, 'ResolveDiscrepancy'>;
type Correction = NonNullable<Resolving['correction']>;

const refused = (field: string, message: string): CommandOutcome => ({ ok: false, refusal: invalid(field, message) });

/**
 * Resolves a discrepancy of a report together with the fact that it is about. A fact of the report itself is corrected in
 * the same append; that of another thing first, in its own stream, so that whatever stops it, the same again goes on.
 */
export class DiscrepancyResolution {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly ids: Ids,
  ) {}

  /** `request`: of the report, all but its command. Throws only what the event store throws. */
  async resolve(request: Omit<CommandRequest, 'command'>, { no, how, correction }: Resolving): Promise<CommandOutcome> {
    const resolve = (corrected: Extract<ReportCommand, { type: 'ResolveDiscrepancy' }>['data']['corrected']) => ({
      ...request,
      command: { type: 'ResolveDiscrepancy', data: { no, how, corrected: corrected ?? null } },
    });
    if (correction === null) return this.runner.run(resolve(null));
    const { kind, field, to } = correction;
    if (!isId(correction.id)) return refused('correction.id', 'Things are addressed by their UUID.');
    const id = spelledId(correction.id);
    if (kind === 'report' && id !== request.id)
      return refused('correction.id', 'Of reports, only a fact of this one can be corrected with its discrepancy.');
    const { state } = await load(this.store, kind, id);
    if (state.status === 'none')
      return refused('correction.id', `There is no ${kind.replace('-', ' ')} with the id ${id}.`);
    const { ref } = state as unknown as { readonly ref: string };
    const resolving = resolve({ kind, id, ref, field, from: factInWords(kind, state, field), to });
    if (kind === 'report') return this.runner.run(resolving);
    return this.withAnother(resolving, kind, id, correction);
  }

  private async withAnother(
    resolving: CommandRequest,
    kind: ScopedKind,
    id: string,
    { field, to }: Correction,
  ): Promise<CommandOutcome> {
    const { preview, key: _, way: __, ...by } = resolving;
    // Neither is begun unless both can be done.
    const possible = await this.runner.run({ ...resolving, key: null, preview: true });
    // Done before under this very key, or lost to somebody: the report's own stream tells.
    if (!possible.ok) return possible.refusal.code === 'lost-race' ? this.runner.run(resolving) : possible;
    const { no } = (resolving.command as unknown as { readonly data: { readonly no: number } }).data;
    const correct: CommandRequest = {
      ...by,
      kind,
      id,
      expected: null,
      command: { type: correctingCommand(kind), data: { field, to, source: null } } as CommandRequest['command'],
      commandId: this.ids.of([
        'resolve-discrepancy',
        resolving.id,
        String(no),
        String(resolving.expected),
        field,
        to ?? '',
      ]),
    };
    const corrected = await this.runner.run({ ...correct, preview: true });
    if (!corrected.ok) return ofCorrection(corrected);
    if (preview) return possible;
    const done = await this.runner.run(correct);
    return done.ok ? this.runner.run(resolving) : ofCorrection(done);
  }
}

/** What refuses the correction is told of by the field of the request that it came in. */
const ofCorrection = (outcome: Extract<CommandOutcome, { ok: false }>): CommandOutcome => {
  const { refusal } = outcome;
  if (!('field' in refusal) || refusal.field === undefined || refusal.field === 'reason') return outcome;
  const field = refusal.field === 'effectiveOn' ? refusal.field : `correction.${refusal.field}`;
  return { ok: false, refusal: { ...refusal, field } };
};
