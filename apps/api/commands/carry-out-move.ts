import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandOutcome } from '#libs/application/command-runner.js';
import { commandOf } from '#libs/application/entering/command-of.js';
import { isRefused } from '#libs/application/entering/entry.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import type { ActDto } from './act.dto.js';
import type { ChangeRequest } from './change-request.js';

/** Carry out one move on a thing that is there: `told` is what its description asks for. */
export class CarryOutMove extends Command<CommandOutcome> {
  constructor(
    readonly request: ChangeRequest,
    readonly type: string,
    readonly told: object,
    readonly act: ActDto,
  ) {
    super();
  }
}

@CommandHandler(CarryOutMove)
export class CarryOutMoveHandler implements ICommandHandler<CarryOutMove> {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async execute({ request, type, told, act }: CarryOutMove): Promise<CommandOutcome> {
    const command = await commandOf(this.store, request.kind, type, told);
    if (isRefused(command)) return { ok: false, refusal: command };
    const { reason = null, effectiveOn = null } = act;
    const causationId = request.correlationId;
    return this.runner.run({ ...request, command, reason, effectiveOn, causationId, importId: null });
  }
}
