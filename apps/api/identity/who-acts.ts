import { Injectable } from '@nestjs/common';
import { RightsInLog } from '#libs/application/people/rights-in-log.js';
import { RightsToRead } from '#libs/application/people/rights-to-read.js';
import { Acting } from '#libs/identity/index.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { ActingRequest } from './acting-request.js';
import { bearerToken, problemOfToken } from './bearer.js';
import { BrowserSession } from './browser-session.js';

/** Finds out by a request's access token, or the session of its browser, who acts, and what they may now, or may read. */
@Injectable()
export class WhoActs {
  constructor(
    private readonly acting: Acting,
    private readonly rights: RightsInLog,
    private readonly rightsToRead: RightsToRead,
    private readonly browser: BrowserSession,
  ) {}

  /** Leaves on the request who it is, with their rights. Throws `Problem` where no token says it. */
  async onto(request: ActingRequest, to: 'act' | 'read'): Promise<Required<Pick<ActingRequest, 'actor' | 'rights'>>> {
    const actor = await this.acting.byToken(bearerToken(request)).catch((error: unknown) => {
      throw problemOfToken(error, request);
    });
    const rights = await (to === 'act' ? this.rights : this.rightsToRead).of(actor.personId);
    return Object.assign(request, { actor, rights });
  }

  /** The same by the session of the browser, to read; `null` where nobody is signed in there. */
  async ofBrowser(request: ActingRequest): Promise<Rights | null> {
    const actor = await this.browser.at(request);
    if (actor === null) return null;
    const rights = await this.rightsToRead.of(actor.personId);
    Object.assign(request, { actor, rights });
    return rights;
  }
}
