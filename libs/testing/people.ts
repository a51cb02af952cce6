import { CommandRunner } from '#libs/application/command-runner.js';
import type { CommandOutcome, CommandRequest } from '#libs/application/handling/command.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { RightsInLog } from '#libs/application/people/rights-in-log.js';
import { systemIds } from '#libs/application/system.js';
import type { Granting, PersonCommand } from '#libs/domain/person/commands.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Command } from '#libs/kernel/decider.js';
import type { Kind } from '#libs/domain/kinds.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { nothingElse } from './things-of-record.js';

/** A clock that is set. */
export class SetClock implements Clock {
  constructor(public instant = '2026-11-26T10:00:00.000Z') {}

  now() {
    return this.instant;
  }

  today() {
    return this.instant.slice(0, 10);
  }
}

const EVERYWHERE = { authority: null, body: null, from: null, until: null } as const;

/** People in a log in memory, with all that concerns them. */
export class PeopleInMemory {
  readonly clock = new SetClock();
  readonly store = new InMemoryEventStore(100n);
  readonly runner = new CommandRunner(this.store, this.clock, systemIds, nothingElse);
  readonly rights = new RightsInLog(this.store, this.clock);
  readonly commands = new PeopleCommands(this.runner, this.store, this.record(), this.clock, systemIds);

  async join(...pseudonyms: readonly string[]): Promise<void> {
    for (const each of pseudonyms) await this.commands.join(each.toUpperCase(), by(each), each);
  }

  /** Granted as the first role is: at the machine. */
  grant(person: string, role: Granting['role'], told: Partial<Omit<Granting, 'role'>> = {}): Promise<CommandOutcome> {
    const reason = 'It was set up so.';
    return this.commands.grantAtMachine(
      person,
      { ...EVERYWHERE, ...told, role },
      { ...by(person), user: 'root', reason },
    );
  }

  /** What a person asks for by hand, of another person. */
  async ask(actor: string, person: string, command: Asked): Promise<CommandOutcome> {
    return this.commands.run(await this.requestOf(actor, 'person', personIdOf(person), command));
  }

  async requestOf(actor: string, kind: Kind, id: string, command: Command): Promise<CommandRequest> {
    const rights = await this.rights.of(actor);
    return {
      ...{ ...by(actor), kind, id, command, rights, reason: 'Because.' },
      ...{ effectiveOn: null, expected: null, importId: null },
    };
  }

  eventsOf(person: string): readonly string[] {
    const id = personIdOf(person);
    return this.store.log.filter(({ stream }) => stream === `person-${id}`).map(({ event }) => event.type);
  }

  /** What the read models would tell: everybody who was ever granted it. */
  private record() {
    return {
      administrators: () =>
        Promise.resolve([
          ...new Set(
            this.store.log.flatMap(({ stream, event }) =>
              event.type === 'RoleGranted.v1' && (event.data as { role: string }).role === 'administrator'
                ? [parseStreamId(stream)?.id ?? '']
                : [],
            ),
          ),
        ]),
    };
  }
}

/** As a form or a program tells it, without what the log tells beside. */
type Asked = {
  [C in PersonCommand as C['type']]: { type: C['type']; data: Partial<C['data']> };
}[PersonCommand['type']];

const by = (actor: string) => ({
  actor,
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
});
