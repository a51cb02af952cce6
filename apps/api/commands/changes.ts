import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandOutcome, LostRace } from '#libs/application/command-runner.js';
import type { DECIDERS, Kind } from '#libs/domain/deciders.js';
import type { KeyReused } from '#libs/application/request-key.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { Answered } from '../http/answered.js';
import { revisionTag } from '../http/tags.js';
import { problemOfRefusal } from '../problems/of-refusal.js';
import { Problem } from '../problems/problem.js';
import type { ActDto } from './act.dto.js';
import { RunCommand } from './run-command.js';
import type { Wish } from './wish.js';

type CommandOf<K extends Kind> = Parameters<(typeof DECIDERS)[K]['decide']>[1];

/** What came of a change: where the thing stands now. `position` is null when it was so already. */
export interface Changed {
  readonly kind: Kind;
  readonly id: string;
  readonly revision: string;
  readonly position: string | null;
  readonly state: { readonly status: string };
}

const lostRace = ({ message, actual, state }: LostRace): Problem => {
  if (actual === 'no_stream') return new Problem('not-found', 'There is no such thing.');
  const members = { state: state.status, revision: String(actual), current: state };
  return new Problem('lost-race', message, members, { ETag: revisionTag(actual) });
};

const refused = (refusal: Refusal | LostRace | KeyReused): Problem =>
  refusal.code === 'lost-race' ? lostRace(refusal) : problemOfRefusal(refusal);

/** `location`: of a thing that was to be made. */
export const answerOf = (kind: Kind, outcome: CommandOutcome, location?: string): Answered<Changed> => {
  if (!outcome.ok) throw refused(outcome.refusal);
  const { id, revision, position, reached, state, repeated, replayed } = outcome;
  const body = { kind, id, revision: String(revision), position: position === null ? null : String(position), state };
  const made = location === undefined ? {} : { made: { location, now: !repeated || replayed } };
  return new Answered(body, { tag: revisionTag(revision), position: reached, replayed, ...made });
};

/** Carries wishes out and says what came of them. */
@Injectable()
export class Changes {
  constructor(private readonly bus: CommandBus) {}

  /** Throws a `Problem` when it is refused. */
  async make<K extends Kind>(wish: Wish<K>, command: CommandOf<K>, act: ActDto): Promise<Answered<Changed>> {
    const request = {
      ...wish,
      command,
      reason: act.reason ?? null,
      effectiveOn: act.effectiveOn ?? null,
      causationId: wish.correlationId,
      importId: null,
    };
    return answerOf(wish.kind, await this.bus.execute(new RunCommand(request)));
  }
}
