import { BadRequestException, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import type { Readers } from '#libs/asking/reader.js';
import type { Act } from '#libs/doing/act.js';
import type { Author } from '#libs/doing/author.js';
import { CarryOutMove } from '#libs/doing/carry-out-move.js';
import type { CommandOutcome, Entered } from '#libs/doing/outcome.js';
import { lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { asksForSignInJustNow } from '#libs/domain/rights/just-now.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { allowedTo, operationOf } from '#libs/domain/rights/operation.js';
import { isByHand } from '#libs/domain/shared/moves/lifecycle.js';
import { isJustSignedIn, type Presented } from '#libs/identity/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { parsePosition, type Position } from '#libs/kernel/position.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { CLOCK, READERS } from '#libs/platform/tokens.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';
import { KeptForms } from './kept-forms.js';
import { fieldsOf } from './move-form.js';
import { reasonOf, toldOf } from './read-fields.js';
import { ReceivedForms } from './received-forms.js';
import type { Fault, Sent, Typed } from './sent.js';

/** What a form of a page is about: a thing that is there, or something new of a kind. */
export interface About {
  readonly kind: MovableKind;
  /** `null` for something new. */
  readonly id: string | null;
}

/** The use case by which something new is begun. */
export type Begins = (told: object, by: Author, act: Act) => Promise<Entered>;

/** How long the next page waits for what was recorded, in milliseconds. */
const WAIT_MS = 5_000;

const faultsOf = ({ refusal }: Extract<CommandOutcome, { ok: false }>): readonly Fault[] => {
  if (refusal.code === 'lost-race')
    return [
      { field: null, message: 'Somebody changed this while you typed. Look at it as it is now, and send it again.' },
    ];
  if (refusal.code === 'idempotency-key-reused') return [{ field: null, message: refusal.message }];
  if (refusal.code === 'reason-required') return [{ field: 'reason', message: refusal.message }];
  const { errors, field = null, message } = refusal;
  return errors ?? [{ field, message }];
};

/** Carries out the moves that forms of pages ask for, as the API carries them out. */
@Injectable()
export class Forms {
  constructor(
    private readonly bus: CommandBus,
    private readonly readModel: ReadModel,
    private readonly forms: ReceivedForms,
    private readonly kept: KeptForms,
    private readonly accessLog: AccessLog,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Answers with the way to the page, where it was done or asks for a sign-in first.
   * @param begins for something new
   * @returns the form, to be shown again with what is wrong with it; null where it has been answered
   * @throws FormKept, UnauthorizedException, ForbiddenException, BadRequestException
   */
  async send(about: About, request: Request, response: Response, begins?: Begins): Promise<Sent | null> {
    const { who, typed } = await this.received(request, `${about.kind}-form`);
    const { do: type = '', ...fields } = typed;
    const move = Object.hasOwn(lifecycleOf(about.kind).moves, type) ? lifecycleOf(about.kind).moves[type] : undefined;
    if (move === undefined || !isByHand(move) || move.from.includes('none') !== (about.id === null))
      throw new BadRequestException('This is not what the form of the page sends.');
    const by = await this.authorOf(who, request, about.kind, type);
    const sent = { type, typed: fields, faults: [] };
    if (asksForSignInJustNow(operationOf(about.kind, type)) && !isJustSignedIn(who, Date.parse(this.clock.now())))
      return this.signInFirst(response, await this.kept.keep(sent, who.personId, request));
    const outcome = await this.outcomeOf(about, type, typed, by, begins);
    if ('faults' in outcome) return { ...sent, faults: outcome.faults };
    const { reached, id } = outcome;
    await this.waitFor(reached);
    const page = about.id === null ? `${request.path}/${id}` : request.path;
    response
      .set('Cache-Control', 'no-store')
      .redirect(303, `${page}?${new URLSearchParams({ done: type }).toString()}`);
    return null;
  }

  /** What somebody typed before they signed in again; null where none of theirs is kept as the address asks. */
  keptFor(request: Request): Promise<Sent | null> {
    return this.kept.askedIn(request);
  }

  /**
   * What somebody who is signed in sent by a form of this session.
   * @param name how the access log calls the form, where it is of another person
   */
  received(request: Request, name: string): Promise<{ who: Presented; typed: Typed }> {
    return this.forms.received(request, name);
  }

  /** What they may is read now: it may be otherwise than when the page was made. */
  private async authorOf(who: Presented, request: Request, kind: MovableKind, type: string): Promise<Author> {
    const rights = await this.readers.rightsToAct(who.personId);
    const operation = operationOf(kind, type);
    if (!mayAnywhere(rights, operation)) {
      await this.accessLog.refused(who.personId, 'not-permitted', type);
      throw new ForbiddenException(`${inWords(allowedTo(operation))} Nothing was done.`);
    }
    return { actor: who.personId, correlationId: request.id as string, key: null, rights };
  }

  private async outcomeOf({ kind, id }: About, type: string, typed: Typed, by: Author, begins?: Begins) {
    const { told, faults } = toldOf(fieldsOf(kind, type), typed);
    const { reason, faults: ofReason } = reasonOf(typed);
    if (faults.length + ofReason.length > 0) return { faults: [...faults, ...ofReason] };
    const outcome = await (id === null
      ? this.begun(begins, told, by, { reason })
      : this.changed({ kind, id }, type, told, typed, by, reason));
    return outcome.ok ? outcome : { faults: faultsOf(outcome) };
  }

  private async begun(begins: Begins | undefined, told: object, by: Author, act: Act): Promise<CommandOutcome> {
    if (begins === undefined) throw new Error('Nothing new is begun by this form.');
    const entered = await begins(told, by, act);
    return isRefusal(entered) ? { ok: false, refusal: entered } : entered.outcome;
  }

  private changed(
    { kind, id }: { readonly kind: MovableKind; readonly id: string },
    type: string,
    told: object,
    typed: Typed,
    by: Author,
    reason: string | null,
  ): Promise<CommandOutcome> {
    const expected = parsePosition(typed['revision'] ?? '');
    if (!isId(id) || expected === null) throw new BadRequestException('This is not what the form of the page sends.');
    return this.bus.execute(new CarryOutMove({ ...by, kind, id: spelledId(id), expected }, type, told, { reason }));
  }

  /** A link leads to the provider: a form may not be redirected to another origin. Back on the page, all that was typed is there. */
  private signInFirst(response: Response, to: string): null {
    const href = `/sign-in?${new URLSearchParams({ again: 'yes', to }).toString()}`;
    response
      .status(403)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(render('forms/sign-in-again.njk', { links: new Links(), again: { href } }));
    return null;
  }

  /** So that the next page shows it, as a rule. */
  async waitFor(position: Position | null): Promise<void> {
    if (position !== null) await this.readModel.waitFor(position, WAIT_MS);
  }
}
