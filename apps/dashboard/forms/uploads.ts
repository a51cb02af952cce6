import { ForbiddenException, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import type { Readers } from '#libs/asking/reader.js';
import type { Author } from '#libs/doing/author.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { allowedTo, type Operation } from '#libs/domain/rights/operation.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { isFormTokenOf } from '#libs/identity/index.js';
import { READERS } from '#libs/platform/tokens.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { ForeignForm, uploadedBy, type Uploaded, type Uploading } from './multipart.js';

const NOT_OF_THIS_SIGN_IN =
  'The form was not made for this sign-in. Go back, load the page again, and send it once more. Nothing was done.';

/** Takes in forms with files, from people who are signed in and may do what the form is for. */
@Injectable()
export class Uploads {
  constructor(
    private readonly who: WhoIsHere,
    private readonly accessLog: AccessLog,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  /**
   * Who acts, with what they may now.
   * @throws UnauthorizedException; ForbiddenException where they may not do it anywhere and own nothing of which they may
   */
  async actorOf(request: Request, operation: Operation): Promise<Author & { readonly rights: Rights }> {
    const who = await this.who.at(request);
    if (who === null) throw new UnauthorizedException();
    const rights = await this.readers.rightsToAct(who.personId);
    const allowed = allowedTo(operation);
    if (!mayAnywhere(rights, operation) && !allowed.includes('owner')) {
      await this.accessLog.refused(
        who.personId,
        'not-permitted',
        'deed' in operation ? operation.deed.replaceAll(' ', '-') : 'form',
      );
      throw new ForbiddenException(`${inWords(allowed)} Nothing was done.`);
    }
    return { actor: who.personId, correlationId: request.id as string, key: null, rights };
  }

  /**
   * What somebody sent by a form of this session that has a file. Before its token is known, nothing of the file is read.
   * @param name how the access log calls the form, where it is of another session
   * @throws UnauthorizedException, ForbiddenException, BadRequestException, PayloadTooLargeException
   */
  async received<T>(
    request: Request,
    response: Response,
    name: string,
    form: Omit<Uploading<T>, 'isOwn'>,
  ): Promise<Uploaded<T>> {
    const session = this.who.cookies.sessionIn(request);
    const who = await this.who.at(request);
    if (who === null || session === null) throw new UnauthorizedException();
    try {
      return await uploadedBy(request, response, { ...form, isOwn: (token) => isFormTokenOf(session, token) });
    } catch (error) {
      if (!(error instanceof ForeignForm)) throw error;
      await this.accessLog.refused(who.personId, 'form-of-another', name);
      throw new ForbiddenException(NOT_OF_THIS_SIGN_IN, { cause: error });
    }
  }
}
