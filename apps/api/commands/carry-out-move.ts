import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type ChangeWay, type CommandOutcome } from '#libs/application/command-runner.js';
import { commandOf } from '#libs/application/entering/command-of.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import type { ActBody } from './act.dto.js';
import type { ChangeRequest } from './change-request.js';

/** Carry out one move on a thing that is there: `told` is what its description asks for. */
export class CarryOutMove extends Command<CommandOutcome> {
  constructor(
    readonly request: ChangeRequest,
    readonly type: string,
    readonly told: object,
    readonly act: ActBody,
    readonly preview: boolean = false,
  ) {
    super();
  }
}

const wayOf = ({ irregular, insteadOf, forgotten }: ActBody): ChangeWay => ({
  ...(irregular && { irregular }),
  ...(insteadOf != null && { insteadOf: BigInt(insteadOf) }),
  ...(forgotten && { forgotten }),
});

@CommandHandler(CarryOutMove)
export class CarryOutMoveHandler implements ICommandHandler<CarryOutMove> {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async execute({ request, type, told, act, preview }: CarryOutMove): Promise<CommandOutcome> {
    const command = await commandOf(this.store, request.kind, type, told);
    if (isRefusal(command)) return { ok: false, refusal: command };
    const { reason = null, effectiveOn = null } = act;
    const causationId = request.correlationId;
    const how = { way: wayOf(act), ...(preview && { preview }) };
    return this.runner.run({ ...request, command, reason, effectiveOn, causationId, importId: null, ...how });
  }
}
