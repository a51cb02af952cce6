import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, isFormTokenOf, SignInCookies, type Presented } from '#libs/identity/index.js';
import { PUBLIC_URL } from '#libs/platform/tokens.js';

/** Who is signed in at the browser that asks; looked up once a request. */
@Injectable()
export class WhoIsHere {
  readonly cookies: SignInCookies;
  private readonly known = new WeakMap<Request, Promise<Presented | null>>();

  constructor(
    private readonly acting: Acting,
    @Inject(PUBLIC_URL) publicUrl: string,
  ) {
    this.cookies = new SignInCookies(publicUrl);
  }

  /** `null` for a guest. */
  at(request: Request): Promise<Presented | null> {
    const known = this.known.get(request);
    if (known) return known;
    const id = this.cookies.sessionIn(request);
    const found = id === null ? Promise.resolve(null) : this.acting.bySession(id);
    this.known.set(request, found);
    return found;
  }

  /** Whether a form was made for the session of the browser that sends it. */
  isFormOf(request: Request, token: string): boolean {
    const id = this.cookies.sessionIn(request);
    return id !== null && isFormTokenOf(id, token);
  }
}
