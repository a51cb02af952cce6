import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { Granting, PersonCommand } from '#libs/domain/person/commands.js';
import { standingGrants, type Person, type PersonState } from '#libs/domain/person/state.js';
import { holdsOn, isLastingAdministrator } from '#libs/domain/rights/grant.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { load } from '../load.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { InTurn } from './in-turn.js';

type Administrators = Pick<ThingsOfRecord, 'administrators'>;

/** Who is asked for by whom, beside what. */
export type AskedBy = Pick<CommandRequest, 'actor' | 'correlationId' | 'causationId'>;

/** Carries out what concerns people, which one person's stream alone does not tell. */
export class PeopleCommands implements CommandHandling {
  /** Two administrators who take the role from one another at once: the second is decided after the first is recorded. */
  private readonly inTurn = new InTurn();

  constructor(
    private readonly runner: CommandHandling,
    private readonly store: EventStore,
    private readonly record: Administrators,
    private readonly clock: Pick<Clock, 'today'>,
    private readonly ids: Ids,
  ) {}

  /** Throws `RecordBehind`, and what the event store throws. */
  run(request: CommandRequest): Promise<CommandOutcome> {
    const command = request.command as PersonCommand;
    switch (command.type) {
      case 'GrantRole':
      case 'RevokeRole':
      case 'LeavePerson':
        return this.inTurn.run(() => this.withAdministrators(request));
      case 'JoinIdentities':
        return this.joinIdentities(request, command.data.other);
      case 'JoinPerson':
      case 'RenamePerson':
      case 'ReturnPerson':
        return this.runner.run(request);
      default:
        return this.runner.run(request);
    }
  }

  /** A person who signs in for the first time, under the pseudonym that they were found by. */
  async join(name: string, by: AskedBy, pseudonym: string, reason: string | null = null): Promise<CommandOutcome> {
    const id = personIdOf(pseudonym);
    const command: PersonCommand = { type: 'JoinPerson', data: { pseudonym, name } };
    const commandId = this.ids.of(['join-person', id]);
    return this.runner.run({ ...by, ...NO_DAY, kind: 'person', id, command, reason, expected: null, commandId });
  }

  /** Granted at the machine, by a user of its operating system: to anybody, also to who asks. */
  grantAtMachine(
    pseudonym: string,
    told: Pick<Granting, 'role' | 'authority' | 'body' | 'from' | 'until'>,
    {
      user,
      reason,
      ...by
    }: AskedBy & Pick<CommandRequest, 'commandId'> & { readonly user: string; readonly reason: string },
  ): Promise<CommandOutcome> {
    const data = { ...told, atMachineBy: user, anotherAdministrator: false };
    const command: PersonCommand = { type: 'GrantRole', data };
    const asked = {
      ...by,
      ...NO_DAY,
      kind: 'person',
      id: personIdOf(pseudonym),
      command,
      reason,
      expected: null,
    } as const;
    return this.inTurn.run(() => this.runner.run(asked));
  }

  private async withAdministrators(request: CommandRequest): Promise<CommandOutcome> {
    const { type, data } = request.command as PersonCommand;
    const known = { atMachineBy: null, ...data, anotherAdministrator: await this.isAnother(request.id) };
    return this.runner.run({ ...request, command: { type, data: known } as PersonCommand });
  }

  /** Whether somebody else is an administrator now, without an end: the read models say who may be, the log who is. */
  private async isAnother(than: string): Promise<boolean> {
    for (const id of await this.record.administrators()) {
      const state = id === than ? null : ((await load(this.store, 'person', id)).state as PersonState);
      if (state && state.status === 'active' && this.isAdministrator(state)) return true;
    }
    return false;
  }

  private isAdministrator(person: Person): boolean {
    const today = this.clock.today();
    return standingGrants(person).some((grant) => isLastingAdministrator(grant) && holdsOn(grant, today));
  }

  /** Told in the streams of both: asked again, it goes on where it stopped. */
  private async joinIdentities(request: CommandRequest, other: string): Promise<CommandOutcome> {
    const one = (await load(this.store, 'person', request.id)).state as PersonState;
    const theirs = (await load(this.store, 'person', personIdOf(other))).state as PersonState;
    if (one.status !== 'none' && (theirs.status === 'none' || theirs.pseudonym !== other))
      return { ok: false, refusal: invalid('other', `Nobody who has signed in here is ${other}.`) };
    const outcome = await this.runner.run(request);
    if (!outcome.ok || request.preview || one.status === 'none') return outcome;
    await this.finishJoining(request.id);
    return outcome;
  }

  /** Tells of a joining in the stream of the other too, in the name of who asked for it. Throws when others keep changing it. */
  async finishJoining(id: string): Promise<void> {
    const { state, events } = await load(this.store, 'person', id);
    const one = state as PersonState;
    if (one.status === 'none') return;
    for (const other of one.joined) {
      const theirId = personIdOf(other);
      const theirs = (await load(this.store, 'person', theirId)).state as PersonState;
      if (theirs.status === 'none' || theirs.joined.includes(one.pseudonym)) continue;
      const told = events.find(({ event }) => event.type === 'PersonsJoined.v1' && isWith(event.data, other));
      if (!told) continue;
      const { actor, reason, correlationId } = told.metadata;
      const command: PersonCommand = { type: 'JoinIdentities', data: { other: one.pseudonym } };
      const by = { actor, reason, correlationId, causationId: told.id };
      const commandId = this.ids.of(['join-identities', told.id]);
      const asked = { ...by, ...NO_DAY, kind: 'person', id: theirId, command, expected: null, commandId } as const;
      const outcome = await this.runner.run(asked);
      if (!outcome.ok)
        throw new Error(`It cannot be told of ${other} that they are joined: ${outcome.refusal.message}`);
    }
  }
}

const isWith = (data: unknown, other: string): boolean => (data as { readonly with: string }).with === other;

const NO_DAY = { effectiveOn: null, importId: null } as const;
