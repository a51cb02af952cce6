import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TakingOverPost } from '#libs/application/authorities/taking-over-post.js';
import { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import { CommandRunner, type ChangeWay, type CommandOutcome } from '#libs/application/command-runner.js';
import { DiscrepancyResolution } from '#libs/application/discrepancies/discrepancy-resolution.js';
import { commandOf } from '#libs/application/entering/command-of.js';
import { knownPersons } from '#libs/application/people/known-persons.js';
import { Permitting } from '#libs/application/people/permitting.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { EVENT_STORE, THINGS_OF_RECORD } from '#libs/platform/tokens.js';
import type { ThingsOfRecord } from '#libs/application/things-of-record.js';
import type { Act } from './act.js';
import type { ChangeRequest } from './author.js';
import { PublishTracker } from './trackers/publish-tracker.js';

/** Carry out one move on a thing that is there: `told` is what its description asks for. */
export class CarryOutMove extends Command<CommandOutcome> {
  constructor(
    readonly request: ChangeRequest,
    readonly type: string,
    readonly told: object,
    readonly act: Act,
    readonly preview: boolean = false,
  ) {
    super();
  }
}

const wayOf = ({ irregular, insteadOf, forgotten }: Act): ChangeWay => ({
  ...(irregular && { irregular }),
  ...(insteadOf != null && { insteadOf: BigInt(insteadOf) }),
  ...(forgotten && { forgotten }),
});

@CommandHandler(CarryOutMove)
export class CarryOutMoveHandler implements ICommandHandler<CarryOutMove> {
  private readonly permitting: Permitting;

  constructor(
    private readonly runner: CommandRunner,
    private readonly discrepancies: DiscrepancyResolution,
    private readonly carrying: CarryingOverAll,
    private readonly taking: TakingOverPost,
    private readonly peopleCommands: PeopleCommands,
    private readonly bus: CommandBus,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(THINGS_OF_RECORD) private readonly record: ThingsOfRecord,
  ) {
    this.permitting = new Permitting(store);
  }

  async execute({ request, type, told, act, preview }: CarryOutMove): Promise<CommandOutcome> {
    const knows = knownPersons(this.store, this.record);
    const command = await commandOf(
      { store: this.store, record: this.record, knows, rights: request.rights },
      request,
      type,
      told,
    );
    if (isRefusal(command)) return { ok: false, refusal: (await this.notPermitted(request, type, told)) ?? command };
    const { reason = null, effectiveOn = null } = act;
    const causationId = request.correlationId;
    const how = { way: wayOf(act), ...(preview && { preview }) };
    const asked = { ...request, reason, effectiveOn, causationId, importId: null, ...how };
    if (type === 'ResolveDiscrepancy')
      return this.discrepancies.resolve(asked, told as Parameters<DiscrepancyResolution['resolve']>[1]);
    if (type === 'PublishTracker') return this.bus.execute(new PublishTracker(asked, told as PublishTracker['told']));
    const handling = request.kind === 'person' ? this.peopleCommands : this.runner;
    const outcome = await handling.run({ ...asked, command });
    if (preview || !outcome.ok) return outcome;
    if (type === 'CarryOverAll') return this.carrying.finish(request.id, outcome);
    if (type === 'TakeOverPost') return this.taking.finish(request.id, outcome);
    return outcome;
  }

  /** Who may not make the move here is told just that: what else is wrong would tell of other things of the record. */
  private async notPermitted({ rights, kind, id }: ChangeRequest, type: string, told: object): Promise<Refusal | null> {
    return rights ? this.permitting.refusalOf(rights, { operation: operationOf(kind, type, told), kind, id }) : null;
  }
}
