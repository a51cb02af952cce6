import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandOutcome, type CommandSuccess } from '#libs/application/command-runner.js';
import { CalledInTurn, enter } from '#libs/application/entering/enter.js';
import { systemIds } from '#libs/application/system.js';
import type { KeptDocuments } from '#libs/application/kept-documents.js';
import type { ThingsOfRecord } from '#libs/application/things-of-record.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { lastOf } from '#libs/kernel/position.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { CLOCK, EVENT_STORE, KEPT_DOCUMENTS, THINGS_OF_RECORD } from '#libs/platform/tokens.js';
import type { BeginningAct } from './act.js';
import type { Author } from './author.js';
import { begin } from './begin.js';
import type { Entered } from './outcome.js';

/** Enter something new, known by its natural key: `told` is what the move that it begins with asks for. */
export class EnterThing extends Command<Entered> {
  constructor(
    readonly kind: RecordKind,
    /** The command that it begins with. */
    readonly type: string,
    readonly told: object,
    readonly by: Author,
    readonly act: BeginningAct,
    readonly preview: boolean,
  ) {
    super();
  }
}

@CommandHandler(EnterThing)
export class EnterThingHandler implements ICommandHandler<EnterThing> {
  private readonly called: CalledInTurn;

  constructor(
    private readonly runner: CommandRunner,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(THINGS_OF_RECORD) private readonly record: ThingsOfRecord,
    @Inject(KEPT_DOCUMENTS) private readonly documents: KeptDocuments,
  ) {
    this.called = new CalledInTurn(record);
  }

  async execute({ kind, type, told, by, act, preview }: EnterThing): Promise<Entered> {
    const entry = await enter({ kind, type: type as never }, told as never, {
      ...{ store: this.store, ids: systemIds, today: this.clock.today(), record: this.record },
      documents: this.documents,
      effectiveOn: act.effectiveOn ?? null,
    });
    if (isRefusal(entry)) return entry;
    return this.called.run(entry, async ({ before, ...thing }) => {
      const entered = await begin(this.runner, thing, by, act, preview);
      if (!before || preview || isRefusal(entered) || !entered.outcome.ok) return entered;
      // The body that a paper went to; where it is recorded already, that is refused, and well.
      const body = await begin(this.runner, before, { ...by, key: null }, {});
      return isRefusal(body) ? entered : { ...entered, outcome: reachingAlso(entered.outcome, body.outcome) };
    });
  }
}

/** The thing's answer, with the last position of the thing and its body: the body may have been recorded long before. */
const reachingAlso = (entered: CommandSuccess, after: CommandOutcome): CommandOutcome => {
  if (!after.ok) return entered;
  const reached = lastOf([entered.reached, after.reached]);
  return { ...entered, position: entered.position && reached, reached };
};
