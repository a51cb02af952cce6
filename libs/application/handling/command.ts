import type { Kind } from '#libs/domain/deciders.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Statement } from '#libs/domain/statement/events.js';
import type { Command } from '#libs/kernel/decider.js';
import type { ExpectedRevision, SentLeaf } from '#libs/kernel/event-store.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { KeyReused, RequestKey } from '../request-key.js';

/** How a change stands to what is recorded already: at most one of these. */
export interface ChangeWay {
  /** It happened although a rule is against it; a reason must be given. */
  readonly irregular?: true;
  /** The revision of any entry of the act that is withdrawn, as recorded by mistake, in the same act. */
  readonly insteadOf?: bigint;
  /** A step that was forgotten: later steps are withdrawn and recorded again after it, in the same act. */
  readonly forgotten?: true;
}

export interface CommandRequest {
  readonly kind: Kind;
  readonly id: string;
  readonly command: Command;
  /** A person by pseudonym, `prs_…`, or a program, `service-<uuid>`. */
  readonly actor: string;
  readonly reason: string | null;
  /** From when it holds; an event's own day wins over it, and today stands in for null. */
  readonly effectiveOn: PlainDate | null;
  /** The revision that the asker has seen; null takes whatever is there, and is for imports only. */
  readonly expected: ExpectedRevision | null;
  /** How it stands to what is recorded already; as any other change when left out. */
  readonly way?: ChangeWay;
  /** Only tell what would come of it: nothing is appended, and no key is claimed. */
  readonly preview?: true;
  /** What who asks may, read for this request; left out where a process goes on that somebody began who was allowed to. */
  readonly rights?: Rights;
  /** What the paper or minutes said of the thing that lead to it: recorded in the same act. */
  readonly statement?: Statement;
  readonly correlationId: string;
  readonly causationId: string;
  readonly importId: string | null;
  /**
   * A UUID that everybody who sends this very command gives it: whoever is first carries it out, and all are answered
   * alike. Made for this one request where it is not given.
   */
  readonly commandId?: string;
  /** What the caller calls this request. */
  readonly key?: RequestKey | null;
}

/** Somebody else wrote first: what they left, for the asker to decide anew. */
export interface LostRace {
  readonly code: 'lost-race';
  readonly message: string;
  readonly actual: ExpectedRevision;
  readonly state: { readonly status: string };
}

export interface CommandSuccess {
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
  /** Which tells whether a command was carried out: null when there was nothing to do. */
  readonly firstEventId: string | null;
  readonly events: readonly DomainEvent[];
  /** Of the bytes that were sent now, in the order of the events; empty when nothing was. */
  readonly sent: readonly SentLeaf[];
  readonly state: { readonly status: string };
  /** The entries of later days that stand, and change again what this changed. */
  readonly later: readonly LaterEntry[];
  /** The rule that it is against, in words, where it was recorded as irregular. */
  readonly against: string | null;
}

/** An entry that stands for a later day than that of a change. */
export interface LaterEntry {
  readonly revision: bigint;
  readonly type: string;
  readonly effectiveOn: PlainDate;
  /** "due date revised on 10 October 2017, revision 4" */
  readonly words: string;
}

export type CommandOutcome = CommandSuccess | { readonly ok: false; readonly refusal: Refusal | LostRace | KeyReused };

/** Carries commands out. Decorators of this interface stand around the one that decides. */
export interface CommandHandling {
  /** Throws only what the event store throws; everything else is an outcome. */
  run(request: CommandRequest): Promise<CommandOutcome>;
}
