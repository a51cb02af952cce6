import type { IncomingMessage } from 'node:http';
import helmet from 'helmet';

const ofDocs = (request: IncomingMessage & { originalUrl?: string }): boolean =>
  /^\/docs([/?]|$)/.test(request.originalUrl ?? '');

/** Security headers for every answer; only the browsable documentation may have styles inside its page. */
export const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        styleSrc: [(request) => (ofDocs(request) ? "'self' 'unsafe-inline'" : "'self'")],
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: { includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
  });
