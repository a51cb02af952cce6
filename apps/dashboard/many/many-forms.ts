import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import type { Asked } from '#libs/asking/ask.js';
import { momentOf, type MomentAsked } from '#libs/asking/moment.js';
import type { Readers } from '#libs/asking/reader.js';
import type { Author } from '#libs/doing/author.js';
import { CarryOutMany, type OneOfMany } from '#libs/doing/carry-out-many.js';
import type { CommandOutcome } from '#libs/doing/outcome.js';
import type { Operation } from '#libs/domain/rights/operation.js';
import type { Clock } from '#libs/kernel/clock.js';
import { lastOf, parsePosition } from '#libs/kernel/position.js';
import { isId } from '#libs/kernel/stream-id.js';
import { CLOCK, READERS } from '#libs/platform/tokens.js';
import { Forms } from '../forms/forms.js';
import type { Typed } from '../forms/sent.js';

/** A form about many things that was sent, and who sent it. */
export interface ReceivedMany {
  readonly typed: Typed;
  readonly by: Author;
  /** The name of the form: the same change is carried out once by it. */
  readonly key: string;
  /** How they ask about the things as they saw them. */
  readonly asked: Asked;
}

/** Takes in forms about many things, and carries out what they ask for. */
@Injectable()
export class ManyForms {
  constructor(
    private readonly forms: Forms,
    private readonly bus: CommandBus,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param name how the access log calls the form
   * @throws UnauthorizedException, ForbiddenException, BadRequestException
   */
  async received(request: Request, name: string, operation: (typed: Typed) => Operation): Promise<ReceivedMany> {
    const { who, typed } = await this.forms.received(request, name);
    const by = await this.forms.authorFor(who, request, operation(typed));
    const key = typed['key'] ?? '';
    const at = this.seenIn(typed);
    if (at === null || !isId(key)) throw new BadRequestException('This is not what the form of the page sends.');
    return { typed, by, key, asked: { reader: await this.readers.readerOf(who.personId), at } };
  }

  /** The moment at which a page with a form was seen; null where the form does not say. */
  seenIn(typed: Typed): MomentAsked | null {
    const position = parsePosition(typed['seen'] ?? '');
    if (position === null) return null;
    return momentOf({ on: undefined, asAt: undefined, atPosition: String(position) }, this.clock.today());
  }

  /** What would come of each. */
  tryOut({ by, key }: ReceivedMany, changes: readonly OneOfMany[]): Promise<readonly CommandOutcome[]> {
    return this.bus.execute(new CarryOutMany(by, key, changes, true));
  }

  /** Waits until pages show it. */
  async carryOut({ by, key }: ReceivedMany, changes: readonly OneOfMany[]): Promise<readonly CommandOutcome[]> {
    const outcomes = await this.bus.execute(new CarryOutMany(by, key, changes));
    await this.forms.waitFor(lastOf(outcomes.map((outcome) => (outcome.ok ? outcome.reached : null))));
    return outcomes;
  }
}
