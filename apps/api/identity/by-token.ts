import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import { Acting, type Presented, TokenRefused } from '#libs/identity/index.js';
import { bearerToken, problemOfToken } from './bearer.js';

/** Who acts by an access token. A request without one, or with one that is refused, is a refusal of a guest. */
@Injectable()
export class ByToken {
  constructor(
    private readonly acting: Acting,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws a `Problem` where it is nobody, or cannot be told now. */
  async actor(request: Request): Promise<Presented> {
    const token = this.tokenOf(request);
    return this.acting.byToken(token).catch((error: unknown) => {
      if (error instanceof TokenRefused) this.accessLog.guestRefused('token-refused');
      throw problemOfToken(error, request);
    });
  }

  private tokenOf(request: Request): string {
    try {
      return bearerToken(request);
    } catch (error) {
      this.accessLog.guestRefused('no-token');
      throw error;
    }
  }
}
