import { ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import { Sessions, type Presented } from '#libs/identity/index.js';
import { fieldsOfForm, isForm } from '../sign-in/form.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { FormKept } from './form-kept.js';
import { KeptForms } from './kept-forms.js';
import type { Typed } from './sent.js';

const NOT_OF_THIS_SIGN_IN =
  'The form was not made for this sign-in. Go back, load the page again, and send it once more. Nothing was done.';

/** Takes in what forms of pages send, by the token of the session that each was made for. */
@Injectable()
export class ReceivedForms {
  constructor(
    private readonly who: WhoIsHere,
    private readonly sessions: Sessions,
    private readonly kept: KeptForms,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * What somebody who is signed in sent by a form of this session.
   * @param name how the access log calls the form, where it is of another person
   * @throws FormKept where it was made for a session that is over, or is another one; UnauthorizedException and
   * ForbiddenException where it is not known for whom it was made
   */
  async received(request: Request, name: string): Promise<{ who: Presented; typed: Typed }> {
    const who = await this.who.at(request);
    if (who === null && !isForm(request)) throw new UnauthorizedException();
    const { form = '', ...typed } = Object.fromEntries(await fieldsOfForm(request));
    if (who !== null && this.who.isFormOf(request, form)) return { who, typed };
    return this.refuse({ form, typed }, who, request, name);
  }

  /**
   * Keeps what was typed into a form of another session for whom that was made.
   * @throws as `received` does, always
   */
  async refuse(
    { form, typed }: { readonly form: string; readonly typed: Typed },
    who: Presented | null,
    request: Request,
    name: string,
  ): Promise<never> {
    const person = await this.ownerOf(form, who, name);
    if (person === null) throw who === null ? new UnauthorizedException() : new ForbiddenException(NOT_OF_THIS_SIGN_IN);
    const { do: type = '', ...fields } = typed;
    const back = await this.kept.keep({ type, typed: fields, faults: [] }, person, request);
    const instead = person === who?.personId ? 'newer-sign-in' : 'somebody-else';
    throw new FormKept(who === null ? 'sign-in-over' : instead, back);
  }

  /** For what takes no words: a form of any session of theirs. Throws ForbiddenException for another's. */
  async demandTheirs(request: Request, who: Presented, name: string): Promise<void> {
    const form = (await fieldsOfForm(request)).get('form') ?? '';
    if (this.who.isFormOf(request, form) || (await this.ownerOf(form, who, name)) === who.personId) return;
    throw new ForbiddenException(NOT_OF_THIS_SIGN_IN);
  }

  private async ownerOf(form: string, who: Presented | null, name: string): Promise<string | null> {
    const person = await this.sessions.madeFor(form);
    if (who !== null && person !== who.personId) await this.accessLog.refused(who.personId, 'form-of-another', name);
    return person;
  }
}
