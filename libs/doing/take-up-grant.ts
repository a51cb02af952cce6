import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '#libs/application/command-runner.js';
import { linked } from '#libs/application/entering/links.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemIds } from '#libs/application/system.js';
import { lifecycleOf } from '#libs/domain/moves.js';
import type { Role } from '#libs/domain/rights/roles.js';
import { invalid } from '#libs/domain/shared/guards.js';
import { GrantCodes } from '#libs/identity/index.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import type { Author } from './author.js';

/** Take up the role that somebody at the machine granted, by the code that they were given. */
export class TakeUpGrant extends Command<CommandOutcome> {
  constructor(
    readonly code: string,
    readonly by: Pick<Author, 'actor' | 'correlationId'>,
  ) {
    super();
  }
}

const NOT_YOURS = invalid(
  'code',
  'No role can be taken up by this code: it is not yours, it was used, or its 15 minutes are over.',
);

@CommandHandler(TakeUpGrant)
export class TakeUpGrantHandler implements ICommandHandler<TakeUpGrant> {
  constructor(
    private readonly codes: GrantCodes,
    private readonly people: PeopleCommands,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /**
   * The log says that a code was used: its command is carried out once, however often and by how many processes it is
   * asked for. The code goes when that is recorded.
   */
  async execute({ code, by: { actor, correlationId } }: TakeUpGrant): Promise<CommandOutcome> {
    const found = await this.codes.find(code, actor);
    if (found === null) return { ok: false, refusal: NOT_YOURS };
    const { role, authority, body, until, grantedBy: user, reason } = found;
    const granting = { role: role as Role, authority, body, from: null, until };
    const links = await linked(this.store, lifecycleOf('person').moves['GrantRole']?.fields ?? {}, granting);
    if (isRefusal(links)) return { ok: false, refusal: links };
    const commandId = systemIds.of(['grant-code', code]);
    const by = { actor, correlationId, causationId: correlationId, commandId, user, reason };
    const outcome = await this.people.grantAtMachine(actor, granting, by);
    if (outcome.ok) await this.codes.spend(code);
    return outcome;
  }
}
