import { Injectable } from '@nestjs/common';
import { RightsInLog } from '#libs/application/people/rights-in-log.js';
import { Acting } from '#libs/identity/index.js';
import type { ActingRequest } from './acting-request.js';
import { bearerToken, problemOfToken } from './bearer.js';

/** Finds out by a request's access token who acts, and what they may now. */
@Injectable()
export class WhoActs {
  constructor(
    private readonly acting: Acting,
    private readonly rights: RightsInLog,
  ) {}

  /** Leaves on the request who it is, with their rights. Throws `Problem` where no token says it. */
  async onto(request: ActingRequest): Promise<Required<Pick<ActingRequest, 'actor' | 'rights'>>> {
    const actor = await this.acting.byToken(bearerToken(request)).catch((error: unknown) => {
      throw problemOfToken(error, request);
    });
    const rights = await this.rights.of(actor.personId);
    return Object.assign(request, { actor, rights });
  }
}
