import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Operation } from '#libs/domain/rights/operation.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { Forms, type AllowedAuthor } from './forms.js';
import { ForeignForm, uploadedBy, type Uploaded, type Uploading } from './multipart.js';
import { ReceivedForms } from './received-forms.js';

/** Takes in forms with files, from people who are signed in and may do what the form is for. */
@Injectable()
export class Uploads {
  constructor(
    private readonly who: WhoIsHere,
    private readonly forms: Forms,
    private readonly received: ReceivedForms,
  ) {}

  /**
   * What somebody sent by a form of this session that has a file, and who acts. Before it is known that they may, and that
   * the form is of this session, nothing of the file is read.
   * @param name how the access log calls the form, where it is of another person
   * @throws FormKept, with all that was typed, where its session is over; UnauthorizedException, ForbiddenException,
   * BadRequestException, PayloadTooLargeException
   */
  async take<T>(
    request: Request,
    response: Response,
    {
      name,
      operation,
      ...form
    }: Omit<Uploading<T>, 'isOwn'> & { readonly name: string; readonly operation: Operation },
  ): Promise<{ readonly by: AllowedAuthor; readonly sent: Uploaded<T> }> {
    const who = await this.who.at(request);
    const by = who && (await this.forms.authorFor(who, request, operation));
    const isOwn = (token: string) => by !== null && this.who.isFormOf(request, token);
    try {
      const sent = await uploadedBy(request, response, { ...form, isOwn });
      if (by !== null) return { by, sent };
      throw new ForeignForm('', sent.typed);
    } catch (error) {
      if (!(error instanceof ForeignForm)) throw error;
      return this.received.refuse(error, who, request, name);
    }
  }
}
