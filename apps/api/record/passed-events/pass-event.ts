import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CommandRunner } from '#libs/application/command-runner.js';
import { enterPassedEvent } from '#libs/application/entering/passed-event.js';
import { systemIds } from '#libs/application/system.js';
import type { BeginningAct } from '#libs/doing/act.js';
import type { Author } from '#libs/doing/author.js';
import { begin } from '#libs/doing/begin.js';
import type { Entered } from '#libs/doing/outcome.js';
import type { PASSED_EVENT } from '#libs/domain/passed-event/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import { readProjectionHealth } from '#libs/read-models/health.js';

/** Ask that a projection goes on without the event at which it has stopped. */
export class PassEvent extends Command<Entered> {
  constructor(
    readonly told: Told<typeof PASSED_EVENT, 'RequestPassing'>,
    readonly by: Author,
    readonly act: BeginningAct,
    readonly preview: boolean,
  ) {
    super();
  }
}

@CommandHandler(PassEvent)
export class PassEventHandler implements ICommandHandler<PassEvent> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly db: DataSource,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async execute({ told, by, act, preview }: PassEvent): Promise<Entered> {
    const health = (await readProjectionHealth(this.db)).find(({ name }) => name === told.projection);
    const entry = await enterPassedEvent(told, health?.poison ?? null, { store: this.store, ids: systemIds });
    return begin(this.runner, entry, by, act, preview);
  }
}
