import type { CookieOptions, Request, Response } from 'express';
import { SIGN_IN_WITHIN_MS } from '../sign-in/pending-sign-in.js';

const valueIn = (request: Request, name: string): string | null => {
  for (const pair of (request.get('Cookie') ?? '').split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
};

/**
 * The two cookies of our pages. With TLS their names begin with `__Host-`: then no other host and no page without TLS can
 * have set them. Without it they name the port, since cookies do not tell ports apart.
 */
export class SignInCookies {
  private readonly session: string;
  private readonly pending: string;
  private readonly options: CookieOptions;

  constructor(publicUrl: string) {
    const { protocol, port } = new URL(publicUrl);
    const secure = protocol === 'https:';
    const stem = secure ? '__Host-oversight' : `oversight-${port || '80'}`;
    this.session = `${stem}-session`;
    this.pending = `${stem}-sign-in`;
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  sessionIn(request: Request): string | null {
    return valueIn(request, this.session);
  }

  pendingIn(request: Request): string | null {
    return valueIn(request, this.pending);
  }

  /** As long as the browser is open; when it ends here is said by the session itself. */
  keepSession(response: Response, id: string): void {
    response.cookie(this.session, id, this.options);
  }

  keepPending(response: Response, sealed: string): void {
    response.cookie(this.pending, sealed, { ...this.options, maxAge: SIGN_IN_WITHIN_MS });
  }

  dropSession(response: Response): void {
    response.clearCookie(this.session, this.options);
  }

  dropPending(response: Response): void {
    response.clearCookie(this.pending, this.options);
  }
}
