import { decideOn } from '#libs/domain/history/decide.js';
import type { AskedOf } from '#libs/domain/history/asked.js';
import { fold } from '#libs/domain/history/fold.js';
import type { Clock } from '#libs/kernel/clock.js';
import { isRefusal } from '#libs/kernel/decider.js';
import type { Appended, EventToAppend } from '#libs/kernel/event-store.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { keyReused } from '../request-key.js';
import type { AggregateRepository, DecisionBasis } from './aggregate-repository.js';
import { answeredBefore, eventIdOf, keyedCommandId } from './carried-out.js';
import type { CommandHandling, CommandOutcome, CommandRequest, CommandSuccess } from './command.js';

/** `load → decide → append`, for every aggregate. A command that was carried out before is answered as it was. */
export class DecideAndAppend implements CommandHandling {
  constructor(
    private readonly repository: AggregateRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const { kind, id, expected } = request;
    const basis = await this.repository.load(kind, id);
    const before = answeredBefore(request, basis, this.ids);
    if (before) return before;
    if (expected !== null && expected !== basis.revision) return lostRace(basis);

    const { decision, against } = decideOn(this.asked(request, basis));
    if (isRefusal(decision)) return { ok: false, refusal: decision };
    if (decision.length === 0) return nothingToDo(request, basis);

    const events = this.withMetadata(request, decision, against);
    const appended = await this.repository.append(basis, events, request);
    if (appended === 'key-reused') return { ok: false, refusal: keyReused };
    if (appended === 'must-be-read') return lostRace(await this.repository.load(kind, id));
    return carriedOut(request, basis, events, appended);
  }

  private asked(request: CommandRequest, { events: entries }: DecisionBasis): AskedOf {
    const { kind, command, actor, reason, effectiveOn, importId, irregular, insteadOf, forgotten } = request;
    return {
      kind,
      entries,
      command,
      act: { actor, reason, effectiveOn, ...(irregular && { irregular }) },
      today: this.clock.today(),
      typed: importId === null,
      ...(insteadOf !== undefined && { insteadOf }),
      ...(forgotten && { forgotten }),
    };
  }

  private withMetadata(
    request: CommandRequest,
    decided: readonly DomainEvent[],
    against: string | null,
  ): readonly EventToAppend[] {
    const { key = null, actor, reason, correlationId, causationId, importId } = request;
    const commandId = request.commandId ?? (key ? keyedCommandId(this.ids, key) : this.ids.next());
    const recordedAt = this.clock.now();
    return decided.map(({ type, data, effectiveOn }, n) => ({
      id: eventIdOf(this.ids, commandId, n),
      event: { type, data },
      metadata: {
        actor,
        reason,
        recordedAt,
        effectiveOn: effectiveOn ?? this.clock.today(),
        correlationId,
        causationId,
        commandId: key?.id ?? commandId,
        importId,
        ...(against !== null && { irregular: against }),
        nonce: this.ids.nonce(),
      },
    }));
  }
}

const lostRace = ({ revision, state }: DecisionBasis): CommandOutcome => ({
  ok: false,
  refusal: {
    code: 'lost-race',
    message: `It has changed since: it is ${state.status} now. Look at it again and decide anew.`,
    actual: revision,
    state,
  },
});

const nothingToDo = ({ id }: CommandRequest, { events, revision, state }: DecisionBasis): CommandSuccess => ({
  ok: true,
  id,
  revision: revision === 'no_stream' ? -1n : revision,
  position: null,
  reached: events.at(-1)?.position ?? null,
  repeated: false,
  replayed: false,
  firstEventId: null,
  events: [],
  state,
});

const carriedOut = (
  { kind, id }: CommandRequest,
  { events: past }: DecisionBasis,
  events: readonly EventToAppend[],
  { revision, position }: Appended,
): CommandSuccess => {
  const first = revision - BigInt(events.length) + 1n;
  const entries = [...past, ...events.map((event, n) => ({ ...event, revision: first + BigInt(n) }))];
  return {
    ok: true,
    id,
    revision,
    position,
    reached: position,
    repeated: false,
    replayed: false,
    firstEventId: events[0]?.id ?? null,
    events: events.map(({ event }) => event),
    state: fold(kind, entries),
  };
};
