import { BadRequestException, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import type { Reader, Readers } from '#libs/asking/reader.js';
import type { Author } from '#libs/doing/author.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { asksForSignInJustNow } from '#libs/domain/rights/just-now.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { allowedTo, operationOf, type Operation } from '#libs/domain/rights/operation.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { isJustSignedIn, type Presented } from '#libs/identity/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Position } from '#libs/kernel/position.js';
import { CLOCK, GUEST, READERS } from '#libs/platform/tokens.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { CarryingOut, type About } from './carrying-out.js';
import { faultsOf } from './faults.js';
import { KeptForms } from './kept-forms.js';
import { begins, fieldsOf, moveByHand } from './offered-moves.js';
import { reasonOf, toldOf } from './read-fields.js';
import { ReceivedForms } from './received-forms.js';
import type { Sent, Typed } from './sent.js';

/** How long the next page waits for what was recorded, in milliseconds. */
const WAIT_MS = 5_000;

/** Who acts, with what they may now. */
export type AllowedAuthor = Author & { readonly rights: Rights };

/** Receives the forms of pages, and carries out the moves that they ask for. */
@Injectable()
export class Forms {
  constructor(
    private readonly carrying: CarryingOut,
    private readonly readModel: ReadModel,
    private readonly who: WhoIsHere,
    private readonly forms: ReceivedForms,
    private readonly kept: KeptForms,
    private readonly accessLog: AccessLog,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(GUEST) private readonly guest: Reader,
  ) {}

  /**
   * Carries out the move that a form names which stands on the page of its thing. Answers with the way to the page, where it
   * was done or asks for a sign-in first.
   * @returns the form, to be shown again with what is wrong with it; null where it has been answered
   * @throws FormKept, UnauthorizedException, ForbiddenException, BadRequestException
   */
  async send(about: About, request: Request, response: Response): Promise<Sent | null> {
    const { who, typed } = await this.received(request, `${about.kind}-form`);
    const { do: type = '', ...fields } = typed;
    const move = moveByHand(about.kind, type);
    if (move === undefined || begins(move) !== (about.id === null))
      throw new BadRequestException('This is not what the form of the page sends.');
    const by = await this.authorFor(who, request, operationOf(about.kind, type));
    const sent = { type, typed: fields, faults: [] };
    if (asksForSignInJustNow(operationOf(about.kind, type)) && !isJustSignedIn(who, Date.parse(this.clock.now())))
      return this.signInFirst(response, await this.kept.keep(sent, who.personId, request));
    const { told, faults } = toldOf(fieldsOf(about.kind, type), fields);
    const { reason, faults: ofReason } = reasonOf(fields);
    if (faults.length + ofReason.length > 0) return { ...sent, faults: [...faults, ...ofReason] };
    const { id, outcome } = await this.carrying.run({ ...about, type, told, act: { reason }, typed: fields }, by);
    if (!outcome.ok) {
      const { seen: _, ...rest } = fields;
      const lost = outcome.refusal.code === 'lost-race';
      return { type, typed: lost ? rest : fields, faults: faultsOf(outcome.refusal) };
    }
    await this.waitFor(outcome.reached);
    const page = about.id === null ? `${request.path}/${id}` : request.path;
    this.leadTo(response, `${page}?${new URLSearchParams({ done: type }).toString()}`);
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

  /** Who is signed in; null for a guest. */
  whoIs(request: Request): Promise<Presented | null> {
    return this.who.at(request);
  }

  async readerOf(request: Request): Promise<Reader> {
    const who = await this.who.at(request);
    return who === null ? this.guest : this.readers.readerOf(who.personId);
  }

  /**
   * Who acts. What they may is read now: it may be otherwise than when the page was made. Where the thing is, the use case
   * decides, and whose it is.
   * @throws ForbiddenException for who may it nowhere
   */
  async authorFor(who: Presented, request: Request, operation: Operation): Promise<AllowedAuthor> {
    const rights = await this.readers.rightsToAct(who.personId);
    if (!mayAnywhere(rights, operation) && !allowedTo(operation).includes('owner')) {
      const what =
        'move' in operation
          ? operation.move
          : 'deed' in operation
            ? operation.deed.replaceAll(' ', '-')
            : operation.question;
      await this.accessLog.refused(who.personId, 'not-permitted', what);
      throw new ForbiddenException(`${inWords(allowedTo(operation))} Nothing was done.`);
    }
    return { actor: who.personId, correlationId: request.id as string, key: null, rights };
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

  /** After a form the browser goes on to a page: loading that again sends nothing. */
  leadTo(response: Response, page: string): void {
    response.set('Cache-Control', 'no-store').redirect(303, page);
  }

  /** So that the next page shows it, as a rule. */
  async waitFor(position: Position | null): Promise<void> {
    if (position !== null) await this.readModel.waitFor(position, WAIT_MS);
  }
}
