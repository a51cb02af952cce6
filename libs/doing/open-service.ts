import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '#libs/application/command-runner.js';
import { enterService } from '#libs/application/entering/service.js';
import { knownPersons } from '#libs/application/people/known-persons.js';
import { systemIds } from '#libs/application/system.js';
import type { ThingsOfRecord } from '#libs/application/things-of-record.js';
import type { SERVICE } from '#libs/domain/service/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { EVENT_STORE, THINGS_OF_RECORD } from '#libs/platform/tokens.js';
import type { BeginningAct } from './act.js';
import type { Author } from './author.js';
import { begin } from './begin.js';
import type { Entered } from './outcome.js';

/** Open the account of a program. */
export class OpenService extends Command<Entered> {
  constructor(
    readonly told: Told<typeof SERVICE, 'OpenService'>,
    readonly by: Author,
    readonly act: BeginningAct,
    readonly preview: boolean,
  ) {
    super();
  }
}

@CommandHandler(OpenService)
export class OpenServiceHandler implements ICommandHandler<OpenService> {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(THINGS_OF_RECORD) private readonly record: ThingsOfRecord,
  ) {}

  async execute({ told, by, act, preview }: OpenService): Promise<Entered> {
    const { store, record } = this;
    const knows = knownPersons(store, record);
    return begin(this.runner, await enterService(told, { store, ids: systemIds, knows }), by, act, preview);
  }
}
