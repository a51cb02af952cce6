import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { EventStoreRepository } from './handling/aggregate-repository.js';
import { ClaimingRepository } from './handling/claiming-repository.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from './handling/command.js';
import { SupersedingJudgements } from './inspections/superseding-judgements.js';
import { CarryingOutMinutes } from './minutes/carrying-out-minutes.js';
import { DecideAndAppend } from './handling/decide-and-append.js';
import { IdempotentByKey } from './handling/idempotent-by-key.js';
import { OptimisticCache } from './handling/optimistic-cache.js';
import { RequestKeys } from './handling/request-keys.js';
import { Retrying } from './handling/retrying.js';
import { Allowing } from './people/allowing.js';
import { Permitting } from './people/permitting.js';
import type { ThingsOfRecord } from './things-of-record.js';

export type { ChangeWay, CommandOutcome, CommandRequest, CommandSuccess, LostRace } from './handling/command.js';

/** A command's way, for every aggregate: `DecideAndAppend`, with what stands around it. */
export class CommandRunner implements CommandHandling {
  private readonly minutes: CarryingOutMinutes;
  private readonly superseding: SupersedingJudgements;
  private readonly handling: CommandHandling;

  constructor(store: EventStore, clock: Clock, ids: Ids, things: Pick<ThingsOfRecord, 'referringTo'>) {
    const keys = new RequestKeys(store, clock, ids);
    const log = new ClaimingRepository(new EventStoreRepository(store), keys);
    const cached = new OptimisticCache(log, (repository) => new DecideAndAppend(repository, clock, ids, things));
    this.minutes = new CarryingOutMinutes(new IdempotentByKey(new Retrying(cached), keys, ids), store, ids);
    this.superseding = new SupersedingJudgements(this.minutes, store, ids);
    this.handling = new Allowing(this.superseding, new Permitting(store));
  }

  /** Throws only what the event store throws; everything else is an outcome. */
  run(request: CommandRequest): Promise<CommandOutcome> {
    return this.handling.run(request);
  }

  /** Goes on with minutes whose resolutions are not recorded yet of all that they are about. */
  finishMinutes(id: string): Promise<void> {
    return this.minutes.finish(id);
  }

  /** Goes on with what the judgements of a re-inspection supersede. */
  async finishReinspection(id: string): Promise<void> {
    await this.superseding.finish(id);
  }
}
