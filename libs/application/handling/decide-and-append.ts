import { decideOn } from '#libs/domain/history/deciding/decide.js';
import type { AskedOf } from '#libs/domain/history/deciding/asked.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Appended, EventToAppend } from '#libs/kernel/event-store.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { keyReused } from '../request-key.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import type { AggregateRepository, DecisionBasis } from './aggregate-repository.js';
import { answeredBefore, commandIdFor, eventIdOf } from './carried-out.js';
import type { CommandHandling, CommandOutcome, CommandRequest, CommandSuccess } from './command.js';
import { ledTo } from './led-to.js';
import { referredToBy } from './referred-to.js';

/** `load → decide → append`, for every aggregate. A command that was carried out before is answered as it was. */
export class DecideAndAppend implements CommandHandling {
  constructor(
    private readonly repository: AggregateRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly things: Pick<ThingsOfRecord, 'referringTo'>,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const { kind, id } = request;
    const basis = await this.repository.load(kind, id);
    const commandId = commandIdFor(request, basis, this.ids);
    const before = answeredBefore(request, basis, this.ids, commandId);
    if (before) return before;
    if (!isAsExpected(request, basis)) return lostRace(basis);

    const { decision, against, unbegins } = decideOn(this.asked(request, basis));
    if (isRefusal(decision)) return { ok: false, refusal: decision };
    if (decision.length === 0) return nothingToDo(request, basis);
    const refusal = unbegins ? referredToBy(await this.things.referringTo(kind, id)) : null;
    if (refusal) return { ok: false, refusal };

    const events = this.withMetadata(request, commandId ?? this.ids.next(), decision, against);
    if (request.preview) return wouldLeadTo(request, basis, events);
    const appended = await this.repository.append(basis, events, request);
    if (appended === 'key-reused') return { ok: false, refusal: keyReused };
    if (appended === 'must-be-read') return lostRace(await this.repository.load(kind, id));
    return carriedOut(request, basis, events, appended);
  }

  private asked(request: CommandRequest, { events: entries }: DecisionBasis): AskedOf {
    const { kind, command, actor, reason, effectiveOn, importId, statement, rights, way = {} } = request;
    const { irregular, insteadOf, forgotten } = way;
    return {
      kind,
      entries,
      command,
      act: { actor, reason, effectiveOn, ...(rights && { joined: rights.joined }), ...(irregular && { irregular }) },
      today: this.clock.today(),
      typed: importId === null,
      ...(insteadOf !== undefined && { insteadOf }),
      ...(forgotten && { forgotten }),
      ...(statement && { statement }),
    };
  }

  private withMetadata(
    request: CommandRequest,
    commandId: string,
    decided: readonly DomainEvent[],
    against: string | null,
  ): readonly EventToAppend[] {
    const { key = null, actor, reason, correlationId, causationId, importId } = request;
    const recordedAt = this.clock.now();
    return decided.map(({ type, data, effectiveOn, irregular = against }, n) => ({
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
        ...(irregular !== null && { irregular }),
        nonce: this.ids.nonce(),
      },
    }));
  }
}

/** A thing whose beginning was withdrawn is as good as one that never was: it begins after what its stream holds. */
const isAsExpected = ({ expected }: CommandRequest, { revision, state }: DecisionBasis): boolean =>
  expected === null || expected === revision || (expected === 'no_stream' && state.status === 'none');

const lostRace = ({ revision, state }: DecisionBasis): CommandOutcome => ({
  ok: false,
  refusal: {
    code: 'lost-race',
    message: `It has changed since: it is ${state.status} now. Look at it again and decide anew.`,
    actual: revision,
    state,
  },
});

const revisionOf = ({ revision }: DecisionBasis): bigint => (revision === 'no_stream' ? -1n : revision);

const nothingToDo = ({ id }: CommandRequest, basis: DecisionBasis): CommandSuccess => ({
  ok: true,
  id,
  revision: revisionOf(basis),
  position: null,
  reached: basis.events.at(-1)?.position ?? null,
  repeated: false,
  replayed: false,
  firstEventId: null,
  events: [],
  sent: [],
  state: basis.state,
  later: [],
  against: null,
});

/** What appending them leads to. `first`: the revision of the first of them. */
const withAppended = (
  { kind, id }: CommandRequest,
  past: DecisionBasis,
  events: readonly EventToAppend[],
  first: bigint,
) => ({
  ok: true as const,
  id,
  repeated: false,
  replayed: false,
  events: events.map(({ event }) => event),
  against: events[0]?.metadata.irregular ?? null,
  ...ledTo(kind, [...past.events, ...events.map((event, n) => ({ ...event, revision: first + BigInt(n) }))], first),
});

const wouldLeadTo = (
  request: CommandRequest,
  basis: DecisionBasis,
  events: readonly EventToAppend[],
): CommandSuccess => ({
  ...withAppended(request, basis, events, revisionOf(basis) + 1n),
  revision: revisionOf(basis) + BigInt(events.length),
  position: null,
  reached: basis.events.at(-1)?.position ?? null,
  firstEventId: null,
  sent: [],
});

const carriedOut = (
  request: CommandRequest,
  basis: DecisionBasis,
  events: readonly EventToAppend[],
  { revision, position, leaves }: Appended,
): CommandSuccess => ({
  ...withAppended(request, basis, events, revision - BigInt(events.length) + 1n),
  revision,
  position,
  reached: position,
  firstEventId: events[0]?.id ?? null,
  sent: leaves,
});
