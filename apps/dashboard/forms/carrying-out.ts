import { createHash } from 'node:crypto';
import { BadRequestException, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AccessLog } from '#libs/access-log/index.js';
import type { Act } from '#libs/doing/act.js';
import type { Author } from '#libs/doing/author.js';
import { CarryOutMove } from '#libs/doing/carry-out-move.js';
import { EnterThing } from '#libs/doing/enter-thing.js';
import { OpenService } from '#libs/doing/open-service.js';
import type { CommandOutcome, Entered } from '#libs/doing/outcome.js';
import { requestKey } from '#libs/doing/request-key.js';
import { isRecordKind, type Kind } from '#libs/domain/kinds.js';
import type { MovableKind } from '#libs/domain/moves.js';
import { parsePosition } from '#libs/kernel/position.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { Typed } from './sent.js';

/** What a form of a page is about: a thing that is there, or something new of a kind. */
export interface About {
  readonly kind: MovableKind;
  /** `null` for something new. */
  readonly id: string | null;
}

/** What a form asks for. */
export interface Wanted extends About {
  /** The command. */
  readonly type: string;
  readonly told: object;
  readonly act: Act;
  /** The hidden fields of the form: the revision that its page showed, and the key that makes a second click the same request. */
  readonly typed: Typed;
}

/** What came of it, and of which thing; of something new the id is told only then. */
export interface Came {
  readonly kind: Kind;
  readonly id: string | null;
  readonly outcome: CommandOutcome;
}

const digestOf = ({ kind, id, type, told, act }: Wanted): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, id, type, told, act]))
    .digest('hex');

/** Carries out what forms ask for, as the API carries it out. */
@Injectable()
export class CarryingOut {
  constructor(
    private readonly bus: CommandBus,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * @param preview only tells what would come of it
   * @throws BadRequestException for what no form of a page sends
   */
  async run(wanted: Wanted, who: Author, preview = false): Promise<Came> {
    const key = wanted.typed['key'] ?? '';
    const by = { ...who, key: isId(key) ? requestKey(who.actor, key, digestOf(wanted)) : null };
    const came = await (wanted.id === null
      ? this.begun(wanted, by, preview)
      : this.changed(wanted, wanted.id, by, preview));
    if (!came.outcome.ok && came.outcome.refusal.code === 'forbidden-to-actor')
      await this.accessLog.refused(by.actor, 'not-permitted', wanted.type);
    return came;
  }

  private async begun(wanted: Wanted, by: Author, preview: boolean): Promise<Came> {
    const entered = await this.entered(wanted, by, preview);
    if (isRefusal(entered)) return { kind: wanted.kind, id: null, outcome: { ok: false, refusal: entered } };
    const { kind, id, outcome } = entered;
    return { kind, id, outcome };
  }

  private entered({ kind, type, told, act }: Wanted, by: Author, preview: boolean): Promise<Entered> {
    if (kind === 'service') return this.bus.execute(new OpenService(told as OpenService['told'], by, act, preview));
    if (isRecordKind(kind)) return this.bus.execute(new EnterThing(kind, type, told, by, act, preview));
    throw new BadRequestException('This is not what the form of the page sends.');
  }

  private async changed(wanted: Wanted, id: string, by: Author, preview: boolean): Promise<Came> {
    const { kind, type, told, act, typed } = wanted;
    const expected = parsePosition(typed['seen'] ?? '');
    if (!isId(id) || expected === null) throw new BadRequestException('This is not what the form of the page sends.');
    const request = { ...by, kind, id: spelledId(id), expected };
    const outcome = await this.bus.execute(new CarryOutMove(request, type, told, act, preview));
    return { kind, id: request.id, outcome };
  }
}
