import { standingOf } from '#libs/domain/history/placing/standing.js';
import type { MinutesEvent, LeftOut, ResolutionMinuted } from '#libs/domain/minutes/events.js';
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
import { together, type Refusal } from '#libs/kernel/refusal.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { load } from '../load.js';
import { consider, reportsConsidered, type Considered } from './considering.js';
import { stepsOfCorrection, stepsOfResolution, type MinuteSaid, type MinutesStep, type OfMinutes } from './steps.js';

type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;
type Telling = Extract<MinutesEvent, { type: 'ResolutionMinuted.v1' | 'MinutesCorrected.v1' }>;

const isTelling = (event: DomainEvent): event is Telling =>
  event.type === 'ResolutionMinuted.v1' || event.type === 'MinutesCorrected.v1';

/** An event of the minutes that tells of other things, and what it leads to. */
interface Told {
  readonly event: Telling;
  readonly steps: readonly MinutesStep[];
}

const toldBy = (
  ids: Ids,
  minutes: OfMinutes,
  event: Telling & { readonly effectiveOn?: PlainDate },
  minuted: readonly ResolutionMinuted[],
): Told => {
  if (event.type === 'ResolutionMinuted.v1') return { event, steps: stepsOfResolution(ids, minutes, event.data) };
  const { no } = event.data;
  const of = minuted.find((each) => each.no === no) ?? { recommendations: [] };
  return { event, steps: stepsOfCorrection(ids, minutes, event.data, of, event.effectiveOn ?? minutes.heldOn) };
};

/** Which field of what was told an event stands for: `resolutions.2`. */
const fieldOf = ({ event }: Told, { type, data }: MinutesCommand): string => {
  if (event.type === 'MinutesCorrected.v1') {
    const told = type === 'CorrectMinutes' || type === 'AgreeMinutes' ? data.corrections : [];
    return `corrections.${told.findIndex(({ no }) => no === event.data.no)}`;
  }
  const { number, words } = event.data;
  const told = type === 'MinuteMeeting' || type === 'AddResolutions' ? data.resolutions : [];
  return `resolutions.${told.findIndex((each) => each.number === number && each.words === words)}`;
};

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
    const todo = [
      ...resolutions.slice(state.carriedOut.resolutions),
      ...corrections.slice(state.carriedOut.corrections),
    ];
    const left: LeftOut[] = [];
    for (const entry of todo) left.push(...(await this.carryOut(id, state, entry)));
    const last = todo.at(-1);
    if (!last) return;
    const data = { resolutions: resolutions.length, corrections: corrections.length, left };
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
      const told = toldBy(this.ids, minutes, event, state.resolutions);
      const at = fieldOf(told, request.command as MinutesCommand);
      for (const step of told.steps.filter(({ afterAnother }) => !afterAnother)) {
        const by = { ...request, reason: step.reason ?? request.reason };
        const outcome = await this.inner.run({ ...(await this.requestOf(minutes, step, by)), preview: true });
        if (!outcome.ok) refusals.push(await this.namedIn(outcome.refusal, step, at));
      }
    }
    return together(refusals);
  }

  /** A refusal of one recommendation, with its name and where it was told. */
  private async namedIn(
    refusal: Extract<CommandOutcome, { ok: false }>['refusal'],
    { id, nth }: MinutesStep,
    at: string,
  ): Promise<Refusal> {
    const state = (await load(this.store, 'recommendation', id)).state as RecommendationState;
    const ref = state.status === 'none' ? id : state.ref;
    const field = at.startsWith('resolutions') && nth !== null ? `${at}.recommendations.${nth}` : at;
    const code = refusal.code === 'lost-race' || refusal.code === 'idempotency-key-reused' ? 'invalid' : refusal.code;
    return { code, field, message: `${ref}: ${refusal.message}` };
  }

  private async carryOut(id: string, state: Minutes, entry: RecordedEvent): Promise<readonly LeftOut[]> {
    const left: LeftOut[] = [];
    const event = { ...(entry.event as Telling), effectiveOn: entry.metadata.effectiveOn };
    const { steps } = toldBy(this.ids, { ...state, id }, event, state.resolutions);
    for (const [n, step] of steps.entries()) {
      const by = { ...byOf(entry), reason: step.reason ?? entry.metadata.reason };
      const commandId = this.ids.of(['minuted', id, String(entry.revision), String(n), step.id]);
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
    const { id, command, effectiveOn } = step;
    const insteadOf = step.insteadOfMinuted ? await this.minutedIn(id, minutes.id) : null;
    const statement = step.said && (await this.statementOf(minutes, id, step.said));
    return {
      actor,
      reason,
      correlationId,
      causationId,
      kind: 'recommendation',
      id,
      command: command ?? saying(statement),
      ...(command && statement && { statement }),
      effectiveOn,
      expected: null,
      importId: null,
      ...(insteadOf !== null && { way: { insteadOf } }),
    };
  }

  private async statementOf({ id, scope }: OfMinutes, of: string, { minute, meeting }: MinuteSaid): Promise<Statement> {
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
