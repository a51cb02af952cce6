import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, SignInCookies, type Presented } from '#libs/identity/index.js';
import { PUBLIC_URL } from '#libs/platform/tokens.js';

const READS: readonly string[] = ['GET', 'HEAD'];
/** What browsers say of a link of our own pages, and of an address that somebody typed. */
const OWN_SITES: readonly (string | undefined)[] = ['same-origin', 'none', undefined];

/** Who is signed in at the browser that follows a link of a page. */
@Injectable()
export class BrowserSession {
  private readonly cookies: SignInCookies;

  constructor(
    private readonly acting: Acting,
    @Inject(PUBLIC_URL) publicUrl: string,
  ) {
    this.cookies = new SignInCookies(publicUrl);
  }

  /** `null` for a guest, and for a link of another site, which would have them take along what it names. */
  async at(request: Request): Promise<Presented | null> {
    const id = this.cookies.sessionIn(request);
    const isOwn = READS.includes(request.method) && OWN_SITES.includes(request.get('Sec-Fetch-Site'));
    return id !== null && isOwn ? this.acting.bySession(id) : null;
  }
}
