import { laterOf } from '#libs/calendar/plain-date.js';
import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import { lastStepOf } from '#libs/domain/history/placing/last-step.js';
import { placesOf } from '#libs/domain/history/placing/places.js';
import type { InspectionState } from '#libs/domain/inspection/state.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import { IN_FORCE } from '#libs/domain/judgement/moves.js';
import type { Judgement, JudgementState } from '#libs/domain/judgement/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { lastOf } from '#libs/kernel/position.js';
import { eventIdOf } from '../handling/carried-out.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { judgementIdentity } from '../identity.js';
import { beginningOf, load, type LoadedAggregate } from '../load.js';

/** A judgement in the log, with its entries. */
interface Given {
  readonly id: string;
  readonly loaded: LoadedAggregate;
  readonly state: Judgement;
}

const isInForce = ({ status }: Judgement): boolean => (IN_FORCE as readonly string[]).includes(status);

/**
 * A re-inspection's judgement supersedes that of the same area which the inspection before it gave, or one before that: once
 * it is recorded, and once the inspections are linked. It is told of the earlier judgement in the name of who recorded the
 * later one. Done again after a stop, it goes on where it stopped. Every other command passes through.
 */
export class SupersedingJudgements implements CommandHandling {
  constructor(
    private readonly inner: CommandHandling,
    private readonly store: EventStore,
    private readonly ids: Ids,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await this.inner.run(request);
    if (!outcome.ok || request.preview) return outcome;
    const superseded = await this.afterwards(request);
    const reached = superseded.reduce((last, each) => (each.ok ? lastOf([last, each.reached]) : last), outcome.reached);
    return { ...outcome, position: outcome.position && reached, reached };
  }

  /** Goes on with all that the judgements of a re-inspection supersede. */
  async finish(inspectionId: string): Promise<readonly CommandOutcome[]> {
    const { framework, follows } = await this.inspection(inspectionId);
    const areas = follows === null ? [] : (frameworkByCode(framework)?.areas ?? []);
    const outcomes: CommandOutcome[] = [];
    for (const { code } of areas) outcomes.push(...(await this.finishOne(this.idOf(inspectionId, code))));
    return outcomes;
  }

  /** What one judgement supersedes, where that is not recorded yet. */
  private async finishOne(judgementId: string): Promise<readonly CommandOutcome[]> {
    const later = await this.given(judgementId);
    if (later === null) return [];
    const earlier = await this.before(later);
    return earlier !== null && isInForce(earlier.state) ? this.supersede(earlier, later) : [];
  }

  private async afterwards({ kind, id, command }: CommandRequest): Promise<readonly CommandOutcome[]> {
    if (kind === 'judgement' && command.type === 'RecordJudgement') return this.finishOne(id);
    if (kind === 'inspection' && command.type === 'LinkPreviousInspection') return this.finish(id);
    return [];
  }

  private idOf(inspectionId: string, code: string): string {
    return judgementIdentity(this.ids, { kind: 'inspection', id: inspectionId, ref: '' }, code).id;
  }

  private async inspection(id: string): Promise<{ readonly framework: string; readonly follows: string | null }> {
    const state = (await load(this.store, 'inspection', id)).state as InspectionState;
    return state.status === 'none' ? { framework: '', follows: null } : state;
  }

  private async given(id: string): Promise<Given | null> {
    const loaded = await load(this.store, 'judgement', id);
    const state = loaded.state as JudgementState;
    return state.status === 'none' ? null : { id, loaded, state };
  }

  /** The judgement of the same area that was given last before: an inspection may have judged no such area. */
  private async before({ state: { inspectionId, code } }: Given): Promise<Given | null> {
    const seen = new Set([inspectionId]);
    let { follows } = await this.inspection(inspectionId);
    while (follows !== null && !seen.has(follows)) {
      seen.add(follows);
      const earlier = await this.given(this.idOf(follows, code));
      if (earlier !== null && earlier.state.status !== 'withdrawn') return earlier;
      ({ follows } = await this.inspection(follows));
    }
    return null;
  }

  private async supersede(earlier: Given, later: Given): Promise<readonly CommandOutcome[]> {
    const begun = beginningOf(later.loaded);
    if (!begun) throw new Error(`Nothing began the judgement ${later.id}.`);
    const { actor, correlationId, causationId, effectiveOn } = begun.metadata;
    const commandId = this.ids.of(['superseded', earlier.id, later.id, String(begun.revision)]);
    // Where a person withdrew it, they let the earlier one stand.
    if (earlier.loaded.events.some(({ id }) => id === eventIdOf(this.ids, commandId, 0))) return [];
    const command: JudgementCommand = { type: 'SupersedeJudgement', data: { by: later.id } };
    const outcome = await this.inner.run({
      kind: 'judgement',
      id: earlier.id,
      command,
      actor,
      reason: `The same area was judged again: ${later.state.ref}.`,
      effectiveOn: laterOf(effectiveOn, lastStepOf(placesOf(earlier.loaded.events))?.place ?? null),
      expected: null,
      correlationId,
      causationId,
      importId: null,
      commandId,
    });
    return [outcome];
  }
}
