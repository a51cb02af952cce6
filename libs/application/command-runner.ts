import { deciderOf, type Kind } from '#libs/domain/deciders.js';
import type { Clock } from '#libs/kernel/clock.js';
import { isRefusal, type Act, type Command } from '#libs/kernel/decider.js';
import type { EventStore, EventToAppend, ExpectedRevision } from '#libs/kernel/event-store.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { Position } from '#libs/kernel/position.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { load, type Loaded } from './load.js';
import { OwnWrites } from './own-writes.js';
import { keyReused, RequestKeys, type KeyReused, type RequestKey } from './request-key.js';

export interface CommandRequest {
  readonly kind: Kind;
  readonly id: string;
  readonly command: Command;
  /** A pseudonym, `prs_…`. */
  readonly actor: string;
  readonly reason: string | null;
  /** From when it holds; an event's own day wins over it, and today stands in for null. */
  readonly effectiveOn: PlainDate | null;
  /** The revision that the asker has seen; null takes whatever is there, and is for imports only. */
  readonly expected: ExpectedRevision | null;
  readonly correlationId: string;
  readonly causationId: string;
  readonly importId: string | null;
  /** A UUID. The same command again, under the same id, is answered as it was and changes nothing. */
  readonly commandId?: string;
  /** What the caller calls this request; stands for the command's id where none is given. */
  readonly key?: RequestKey | null;
}

/** Somebody else wrote first: what they left, for the asker to decide anew. */
export interface LostRace {
  readonly code: 'lost-race';
  readonly message: string;
  readonly actual: ExpectedRevision;
  readonly state: { readonly status: string };
}

export interface Done {
  readonly ok: true;
  readonly id: string;
  readonly revision: bigint;
  /** Of the last event; null when there was nothing to do. */
  readonly position: Position | null;
  /** Where the stream had come to by then: who waits for it sees what is answered here. Null for no stream. */
  readonly reached: Position | null;
  /** This very command was carried out before; nothing was written now. */
  readonly repeated: boolean;
  /** It was carried out under this very key. */
  readonly replayed: boolean;
  readonly events: readonly DomainEvent[];
  readonly state: { readonly status: string };
}

export type CommandOutcome = Done | { readonly ok: false; readonly refusal: Refusal | LostRace | KeyReused };

/** How often a command that takes any revision is decided again when it loses to another writer. */
const ATTEMPTS = 8;

const lostRace = ({ revision, state }: Loaded): CommandOutcome => ({
  ok: false,
  refusal: {
    code: 'lost-race',
    message: `It has changed since: it is ${state.status} now. Look at it again and decide anew.`,
    actual: revision,
    state,
  },
});

const nothingToDo = (id: string, { events, revision, state }: Loaded): Done => ({
  ok: true,
  id,
  revision: revision === 'no_stream' ? -1n : revision,
  position: null,
  reached: events.at(-1)?.position ?? null,
  repeated: false,
  replayed: false,
  events: [],
  state,
});

const reused: CommandOutcome = { ok: false, refusal: keyReused };

/** `load → decide → append`, once, for every aggregate. */
export class CommandRunner {
  private readonly keys: RequestKeys;
  private readonly own = new OwnWrites();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    this.keys = new RequestKeys(store, clock, ids);
  }

  /** Throws only what the event store throws; everything else is an answer. */
  async run(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await this.carryOut(request);
    // What writes nothing has not claimed the key: whether it stands for another request is still to be asked.
    const wrote = outcome.ok && outcome.position !== null;
    return !wrote && request.key && (await this.keys.standsForAnother(request.key)) ? reused : outcome;
  }

  private async carryOut(request: CommandRequest): Promise<CommandOutcome> {
    const commandId = request.commandId ?? request.key?.id ?? this.ids.next();
    const identified = { ...request, commandId, isShared: request.commandId !== undefined };
    const answer = await this.onOwnWrite(identified);
    if (answer) return answer;
    for (let attempt = 1; ; attempt++) {
      const loaded = await load(this.store, request.kind, request.id);
      const outcome = (await this.answered(identified, loaded)) ?? (await this.decideAndAppend(identified, loaded));
      if (outcome !== 'wrong-revision') return outcome;
      if (request.expected !== null || attempt === ATTEMPTS)
        return lostRace(await load(this.store, request.kind, request.id));
    }
  }

  /** The answer that this very command got before, when it was carried out already: its first event's id tells. */
  private async answered(request: Identified, { events }: Loaded): Promise<CommandOutcome | null> {
    const { kind, id, commandId, key = null } = request;
    const firstId = this.ids.of([commandId, '0']);
    const carriedOut = events.find((event) => event.id === firstId)?.metadata.commandId;
    const last = events.findLastIndex(({ metadata }) => metadata.commandId === carriedOut);
    const end = events[last];
    if (!end) return null;
    if ((await this.claim(request)) === 'stands-for-another') return reused;
    const { evolve, initialState } = deciderOf(kind);
    return {
      ok: true,
      id,
      revision: end.revision,
      position: end.position,
      reached: end.position,
      repeated: true,
      replayed: carriedOut === key?.id,
      events: events.filter(({ metadata }) => metadata.commandId === carriedOut).map(({ event }) => event),
      state: events.slice(0, last + 1).reduce((state, { event }) => evolve(state, event), initialState),
    };
  }

  /**
   * Done without reading, where the thing is as this process left it: the append itself proves that. Null for all else:
   * a refusal too, and what was carried out before, are for the log to say.
   */
  private async onOwnWrite(request: Identified): Promise<CommandOutcome | null> {
    const { kind, id, command, expected } = request;
    const left = this.own.take(streamId(kind, id));
    if (!left || left.revision !== expected || request.isShared) return null;
    const act = this.actOf(request);
    const decision = deciderOf(kind).decide(left.state, command, act);
    if (isRefusal(decision) || decision.length === 0) return null;
    const claim = await this.claim(request);
    if (claim !== 'new') return claim === 'again' ? null : reused;
    const done = await this.append(request, left, decision, act);
    return done === 'wrong-revision' ? null : done;
  }

  private async decideAndAppend(request: Identified, loaded: Loaded): Promise<CommandOutcome | 'wrong-revision'> {
    const { kind, id, command, expected } = request;
    if (expected !== null && expected !== loaded.revision) return lostRace(loaded);
    const act = this.actOf(request);
    const decision = deciderOf(kind).decide(loaded.state, command, act);
    if (isRefusal(decision)) return { ok: false, refusal: decision };
    if (decision.length === 0) return nothingToDo(id, loaded);
    if ((await this.claim(request)) === 'stands-for-another') return reused;
    return this.append(request, loaded, decision, act);
  }

  private async claim(request: Identified) {
    return request.key ? this.keys.claim(request.key, request) : 'new';
  }

  private actOf({ actor, reason, effectiveOn }: Identified): Act {
    return { actor, reason, effectiveOn: effectiveOn ?? this.clock.today() };
  }

  private async append(
    request: Identified,
    { state, revision }: Pick<Loaded, 'state' | 'revision'>,
    decided: readonly DomainEvent[],
    act: Act,
  ): Promise<Done | 'wrong-revision'> {
    const { kind, id } = request;
    const stream = streamId(kind, id);
    const toAppend = this.withMetadata(request, decided, act);
    const appended = await this.store.append(stream, toAppend, revision);
    if (appended.outcome === 'wrong-revision') return 'wrong-revision';
    const standing = { revision: appended.revision, state: decided.reduce(deciderOf(kind).evolve, state) };
    if (!request.isShared) this.own.keep(stream, standing);
    return {
      ok: true,
      id,
      ...standing,
      position: appended.position,
      reached: appended.position,
      repeated: false,
      replayed: false,
      events: toAppend.map(({ event }) => event),
    };
  }

  private withMetadata(request: Identified, events: readonly DomainEvent[], act: Act): readonly EventToAppend[] {
    const { commandId, key = null, correlationId, causationId, importId } = request;
    const recordedAt = this.clock.now();
    return events.map(({ type, data, effectiveOn }, n) => ({
      id: this.ids.of([commandId, String(n)]),
      event: { type, data },
      metadata: {
        actor: act.actor,
        reason: act.reason,
        recordedAt,
        effectiveOn: effectiveOn ?? act.effectiveOn,
        correlationId,
        causationId,
        commandId: key?.id ?? commandId,
        importId,
      },
    }));
  }
}

interface Identified extends CommandRequest {
  readonly commandId: string;
  /** Others may carry the same command out, in their own name: the events under its id need not be this run's. */
  readonly isShared: boolean;
}
