import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { httpLogging } from '#libs/platform/logging.js';
import { parseBodies } from './http/bodies.js';
import { compressed } from './http/compressed.js';
import { securityHeaders } from './http/security.js';
import { mountOpenApi } from './openapi/document.js';
import { ProblemFilter } from './problems/problem.filter.js';

/**
 * Makes an application of ApiModule (and whatever is composed with it) ready to listen: correlation ids, request log,
 * compression, security headers, bodies, problems, documentation. Create it with `bodyParser: false`, and call this before `listen`.
 */
export const configureApp = (app: NestExpressApplication, { log }: { readonly log: Logger }): void => {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(pinoHttp(httpLogging(log)));
  app.use(compressed());
  app.use(securityHeaders());
  parseBodies(app);
  app.useGlobalFilters(new ProblemFilter(log));
  mountOpenApi(app);
};
