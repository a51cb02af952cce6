import type { ActionState } from '#libs/domain/action/state.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import type { LeftOut } from '#libs/domain/minutes/events.js';
import type { MinutesCommand } from '#libs/domain/minutes/commands.js';
import { isUnfinished, type Minutes, type MinutesState } from '#libs/domain/minutes/state.js';
import type { RecommendationState } from '#libs/domain/recommendation/state.js';
import type { Statement } from '#libs/domain/statement/events.js';
import { saidInMinute } from '#libs/domain/statement/minuted.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { isRefusal, together, type Refusal } from '#libs/kernel/refusal.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { load } from '../load.js';
import { consider, reportsConsidered, type Considered } from './considering.js';
import { ofRow, stepsOfRow, stepsOfRowCorrection, type OfRow } from './row-steps.js';
import {
  stepsOfCorrection,
  stepsOfResolution,
  type MinuteSaid,
  type MinutesStep,
  type OfMinutes,
  type Saying,
} from './steps.js';
import { fieldOf, fieldOfStep, isOfRow, isTelling, type Telling } from './telling.js';

type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;
/**
 * What minutes say is recorded of everything that they are about, in one act: all of it is looked at first, and nothing is
 * recorded unless all of it can be. Then it is carried out stream by stream, as a process in the minutes' own stream:
 * whatever stops it, done again it goes on where it stopped. Every other command passes through.
 */
export class CarryingOutMinutes implements CommandHandling {
  constructor(
    private readonly inner: CommandHandling,
    private readonly store: EventStore,
    private readonly ids: Ids,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    if (request.kind !== 'minutes') return this.inner.run(request);
    const would = await this.inner.run({ ...request, preview: true });
    if (!would.ok) return would;
    if (!would.repeated) {
      const refusal = await this.refusalOf(request, would.events, would.state as Minutes);
      if (refusal) return { ok: false, refusal };
      if (request.preview) return would;
    }
    const outcome = await this.inner.run(request);
    if (!outcome.ok) return outcome;
    await this.finish(request.id);
    const { events, revision } = await load(this.store, 'minutes', request.id);
    const reached = events.at(-1)?.position ?? outcome.reached;
    if (revision === 'no_stream' || outcome.position === null) return { ...outcome, reached };
    return { ...outcome, revision, position: reached, reached };
  }

  /** Goes on with what is not recorded yet, in the name of who told it. Throws when others keep changing a thing. */
  async finish(id: string): Promise<void> {
    const loaded = await load(this.store, 'minutes', id);
    const state = loaded.state as MinutesState;
    if (state.status === 'none' || !isUnfinished(state)) return;
    const entries = standingOf(loaded.events).filter(({ event }) => isTelling(event));
    const of = (type: Telling['type']) => entries.filter(({ event }) => event.type === type);
    const [resolutions, corrections] = [of('ResolutionMinuted.v1'), of('MinutesCorrected.v1')];
    const [rows, rowCorrections] = [of('TrackerRowMinuted.v1'), of('TrackerRowCorrected.v1')];
    const todo = [
      ...resolutions.slice(state.carriedOut.resolutions),
      ...rows.slice(state.carriedOut.rows),
      ...corrections.slice(state.carriedOut.corrections),
      ...rowCorrections.slice(state.carriedOut.rowCorrections),
    ];
    const left: LeftOut[] = [];
    for (const entry of todo) left.push(...(await this.carryOut(id, state, entry)));
    const last = todo.at(-1);
    if (!last) return;
    const done = { resolutions: resolutions.length, corrections: corrections.length };
    const data = { ...done, rows: rows.length, rowCorrections: rowCorrections.length, left };
    await this.inner.run({
      ...byOf(last),
      kind: 'minutes',
      id,
      command: { type: 'CarryOutMinutes', data } as MinutesCommand,
      effectiveOn: state.heldOn,
      expected: null,
      commandId: this.ids.of(['minutes-carried-out', id, String(last.revision)]),
      importId: null,
    });
  }

  private async refusalOf(
    request: CommandRequest,
    events: readonly DomainEvent[],
    state: Minutes,
  ): Promise<Refusal | null> {
    const minutes = { ...state, id: request.id };
    const refusals: Refusal[] = [];
    for (const event of events.filter(isTelling)) {
      const at = fieldOf(event, request.command as MinutesCommand);
      const steps = await this.stepsOf(minutes, event);
      if (isRefusal(steps)) {
        refusals.push(await this.namedIn(steps, { kind: 'action', id: actionOf(event, state), nth: null }, at));
        continue;
      }
      for (const step of steps.filter(({ afterAnother }) => !afterAnother)) {
        const by = { ...request, reason: step.reason ?? request.reason };
        const outcome = await this.inner.run({ ...(await this.requestOf(minutes, step, by)), preview: true });
        if (!outcome.ok) refusals.push(await this.namedIn(outcome.refusal, step, at));
      }
    }
    return together(refusals);
  }

  /** What an event of the minutes leads to, of the things that it tells of. */
  private async stepsOf(
    minutes: Minutes & OfMinutes,
    event: Telling & { readonly effectiveOn?: PlainDate },
  ): Promise<readonly MinutesStep[] | Refusal> {
    const on = event.effectiveOn ?? minutes.heldOn;
    switch (event.type) {
      case 'ResolutionMinuted.v1':
        return stepsOfResolution(this.ids, minutes, event.data);
      case 'MinutesCorrected.v1': {
        const of = minutes.resolutions.find(({ no }) => no === event.data.no) ?? { recommendations: [] };
        return stepsOfCorrection(this.ids, minutes, event.data, of, on);
      }
      case 'TrackerRowMinuted.v1':
        return stepsOfRow(minutes, event.data, await this.rowOf(minutes, event.data.no, event.data.actionId));
      case 'TrackerRowCorrected.v1': {
        const { no } = event.data;
        const row = minutes.tracker.find((each) => each.no === no);
        if (!row) return [];
        return stepsOfRowCorrection(minutes, event.data, row, await this.rowOf(minutes, no, row.actionId), on);
      }
      default:
        return event satisfies never;
    }
  }

  /** The action of a row, without what these minutes led to of it. */
  private async rowOf({ id, heldOn }: OfMinutes, no: number, actionId: string): Promise<OfRow> {
    const { events } = await load(this.store, 'minutes', id);
    const causes = new Set(events.filter(({ event }) => isOfRow(event, no)).map((entry) => entry.id));
    return ofRow((await load(this.store, 'action', actionId)).events, causes, heldOn);
  }

  /** A refusal of one thing, with its name and where it was told. */
  private async namedIn(
    refusal: Extract<CommandOutcome, { ok: false }>['refusal'],
    { kind, id, nth }: Pick<MinutesStep, 'kind' | 'id' | 'nth'>,
    at: string,
  ): Promise<Refusal> {
    const state = (await load(this.store, kind, id)).state as RecommendationState | ActionState;
    const ref = state.status === 'none' ? id : state.ref;
    const field = fieldOfStep(at, nth, 'field' in refusal ? refusal.field : undefined);
    const code = refusal.code === 'lost-race' || refusal.code === 'idempotency-key-reused' ? 'invalid' : refusal.code;
    return { code, field, message: `${ref}: ${refusal.message}` };
  }

  private async carryOut(id: string, state: Minutes, entry: RecordedEvent): Promise<readonly LeftOut[]> {
    const left: LeftOut[] = [];
    const event = { ...(entry.event as Telling), effectiveOn: entry.metadata.effectiveOn };
    const steps = await this.stepsOf({ ...state, id }, event);
    if (isRefusal(steps)) return [{ id: actionOf(event, state), why: steps.message }];
    for (const [n, step] of steps.entries()) {
      const by = { ...byOf(entry), reason: step.reason ?? entry.metadata.reason };
      const commandId = this.ids.of(['minuted', id, String(entry.revision), step.as ?? String(n), step.id]);
      const outcome = await this.inner.run({ ...(await this.requestOf({ ...state, id }, step, by)), commandId });
      if (outcome.ok) continue;
      const { code, message } = outcome.refusal;
      if (code === 'lost-race') throw new Error(`Others keep changing ${step.id}.`);
      left.push({ id: step.id, why: message });
    }
    for (const report of await reportsConsidered(this.store, steps))
      await this.consider({ ...state, id }, report, entry);
    return left;
  }

  /** Once by the minutes of a meeting; a report that cannot be considered is left as it is. */
  private async consider(minutes: OfMinutes, report: Considered, entry: RecordedEvent): Promise<void> {
    const { scope, heldOn, id } = minutes;
    const members = [
      { member: 'consideredAt', said: heldOn, place: null },
      { member: 'minute', said: report.minute, place: null },
    ];
    await this.inner.run({
      ...byOf(entry),
      kind: 'report',
      id: report.id,
      command: consider(minutes, report),
      statement: { ...saidBy(id, scope.body, heldOn), members },
      effectiveOn: heldOn,
      expected: null,
      importId: null,
      commandId: this.ids.of(['considered', id, report.id]),
    });
  }

  private async requestOf(minutes: OfMinutes, step: MinutesStep, by: By): Promise<CommandRequest> {
    const { actor, reason, correlationId, causationId } = by;
    const { kind, id, command, effectiveOn } = step;
    const insteadOf = step.insteadOfMinuted ? await this.minutedIn(id, minutes.id) : (step.insteadOf ?? null);
    const statement = step.said && (await this.statementOf(minutes, id, step.said));
    return {
      actor,
      reason,
      correlationId,
      causationId,
      kind,
      id,
      command: command ?? saying(statement),
      ...(command && statement && { statement }),
      effectiveOn: command?.type === 'WithdrawEntry' ? null : effectiveOn,
      expected: null,
      importId: null,
      ...(insteadOf !== null && { way: { insteadOf } }),
    };
  }

  private async statementOf({ id, scope }: OfMinutes, of: string, said: MinuteSaid | Saying): Promise<Statement> {
    if ('members' in said) return { ...saidBy(id, scope.body, said.meeting), members: said.members };
    const { minute, meeting } = said;
    const state = (await load(this.store, 'recommendation', of)).state as RecommendationState;
    const members = state.status === 'none' ? [] : saidInMinute(minute, state);
    return { ...saidBy(id, scope.body, meeting), members };
  }

  /** The revision of what these minutes resolved about a recommendation, where it stands. */
  private async minutedIn(id: string, minutesId: string): Promise<bigint | null> {
    const { events } = await load(this.store, 'recommendation', id);
    const resolving = standingOf(events).findLast(({ event }) => {
      const data = event.data as { readonly minutesId?: string | null; readonly meeting?: PlainDate };
      return data.minutesId === minutesId && data.meeting !== undefined;
    });
    return resolving?.revision ?? null;
  }
}

/** The action of the row that an event tells of. */
const actionOf = ({ type, data }: Telling, { tracker }: Minutes): string =>
  type === 'TrackerRowMinuted.v1' ? data.actionId : (tracker.find(({ no }) => no === data.no)?.actionId ?? '');

const saidBy = (id: string, body: string, meeting: PlainDate): Omit<Statement, 'members'> => ({
  by: { kind: 'minutes', id },
  document: null,
  body,
  meeting,
  published: null,
});

const saying = (data: Statement | null): Command & { readonly data: Statement | null } => ({
  type: 'MakeStatement',
  data,
});

const byOf = ({ id, metadata }: RecordedEvent): By => {
  const { actor, reason, correlationId } = metadata;
  return { actor, reason, correlationId, causationId: id };
};
