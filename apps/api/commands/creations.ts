import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { LostRace } from '#libs/application/command-runner.js';
import { isRefused, type Entering, type Entry } from '#libs/application/entering/entry.js';
import { systemIds } from '#libs/application/system.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import type { Answered } from '../http/answered.js';
import { revisionTag } from '../http/tags.js';
import { problemOfRefusal } from '../problems/of-refusal.js';
import { Problem } from '../problems/problem.js';
import type { ActDto } from './act.dto.js';
import { answerOf, type Changed } from './changes.js';
import { RunCommand } from './run-command.js';
import type { Author } from './wish.js';

const alreadyThere = ({ ref }: Entry, location: string, { actual, state }: LostRace): Problem => {
  const members = { state: state.status, revision: String(actual), current: state };
  const headers = { Location: location, ...(actual === 'no_stream' ? {} : { ETag: revisionTag(actual) }) };
  return new Problem('already-exists', `${ref} is in the record already, with other facts.`, members, headers);
};

/** Enters things by their natural keys. */
@Injectable()
export class Creations {
  readonly entering: Entering;

  constructor(
    private readonly bus: CommandBus,
    @Inject(EVENT_STORE) store: EventStore,
  ) {
    this.entering = { store, ids: systemIds };
  }

  /**
   * The same facts again are answered as the first time, whoever says them; `path` is below `/v1/`. Throws a `Problem`
   * when it is refused, or when the record has it with other facts.
   */
  async make(path: string, by: Author, made: Entry | Refusal, act: ActDto): Promise<Answered<Changed>> {
    if (isRefused(made)) throw problemOfRefusal(made);
    const { kind, id, command } = made;
    const { reason = null, effectiveOn = null } = act;
    const request = {
      ...by,
      kind,
      id,
      command,
      reason,
      effectiveOn,
      expected: 'no_stream' as const,
      causationId: by.correlationId,
      importId: null,
      commandId: systemIds.of(['enter', id, JSON.stringify([command, reason, effectiveOn])]),
    };
    const outcome = await this.bus.execute(new RunCommand(request));
    const location = `/v1/${path}/${id}`;
    if (!outcome.ok && outcome.refusal.code === 'lost-race') throw alreadyThere(made, location, outcome.refusal);
    return answerOf(kind, outcome, location);
  }
}
