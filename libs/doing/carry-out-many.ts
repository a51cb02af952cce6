import { createHash } from 'node:crypto';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/application/request-key.js';
import { systemIds } from '#libs/application/system.js';
import type { Kind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Act } from './act.js';
import type { Author } from './author.js';
import { CarryOutMove } from './carry-out-move.js';
import type { CommandOutcome } from './outcome.js';

/** One of many changes: what is to be done with which thing, as that was when who asks read it. */
export interface OneOfMany {
  readonly kind: Kind;
  readonly id: string;
  readonly expected: bigint;
  readonly type: string;
  readonly told: object;
  readonly act: Act;
}

/** As many as one form may ask for. */
export const MOST_AT_ONCE = 200;

/**
 * Carry out many moves one after another: one that is refused stops none of the others. An outcome each, in their order.
 * The same change is carried out once by one form, however often that is sent: one that was stopped half-way is sent again.
 */
export class CarryOutMany extends Command<readonly CommandOutcome[]> {
  constructor(
    readonly by: Omit<Author, 'key'>,
    /** What the form is known by: a UUID of its own. */
    readonly form: string,
    readonly changes: readonly OneOfMany[],
    readonly preview: boolean = false,
  ) {
    super();
  }
}

const keyOf = ({ by, form }: CarryOutMany, { kind, id, type, told, act }: OneOfMany): RequestKey => {
  const request = createHash('sha256')
    .update(JSON.stringify([kind, id, type, told, act]))
    .digest('hex');
  return { id: systemIds.of(['form', by.actor, form, request]), request };
};

@CommandHandler(CarryOutMany)
export class CarryOutManyHandler implements ICommandHandler<CarryOutMany> {
  constructor(private readonly bus: CommandBus) {}

  async execute(many: CarryOutMany): Promise<readonly CommandOutcome[]> {
    const { by, changes, preview } = many;
    const outcomes: CommandOutcome[] = [];
    // A thing's second change follows its first.
    const reached = new Map<string, bigint>();
    for (const change of changes) {
      const { kind, id, type, told, act } = change;
      const stream = streamId(kind, id);
      const expected = reached.get(stream) ?? change.expected;
      const request = { ...by, key: keyOf(many, change), kind, id, expected };
      const outcome = await this.bus.execute(new CarryOutMove(request, type, told, act, preview));
      if (outcome.ok && !preview) reached.set(stream, outcome.revision);
      outcomes.push(outcome);
    }
    return outcomes;
  }
}
