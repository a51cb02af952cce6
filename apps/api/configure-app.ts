import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { AccessLog } from '#libs/access-log/index.js';
import { httpLogging } from '#libs/platform/logging.js';
import { Reflector } from '@nestjs/core';
import { decodableAddress } from './http/address.js';
import { allowedMethods } from './http/allowed-methods.js';
import { DeclaredLengthGuard } from './http/bodies/declared-length.guard.js';
import { keptOnlyWhole } from './http/bodies/unread.js';
import { compressed } from './http/compressed.js';
import { onlyOwnNames } from './http/own-names.js';
import { onlyOwnOrigin } from './http/own-origin.js';
import { securityHeaders } from './http/security.js';
import { mountOpenApi } from './openapi/document.js';
import { ProblemFilter } from './problems/problem.filter.js';

export interface Composed {
  readonly log: Logger;
  /** Where people find it, without a slash at the end. */
  readonly publicUrl: string;
  /** What it listens on. */
  readonly host: string;
  /** The OpenAPI document of the application, once it is whole. */
  readonly describe: () => OpenAPIObject;
}

/**
 * Makes an application of ApiModule (and whatever is composed with it) ready to listen: correlation ids, request log, own
 * names and origin only, compression, security headers, addresses and methods, problems, the OpenAPI document. Create it with `bodyParser: false`: an operation reads
 * its body itself, after its guards. Call this before `listen`.
 */
export const configureApp = (app: NestExpressApplication, { log, publicUrl, host, describe }: Composed): void => {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(pinoHttp(httpLogging(log)));
  app.use(compressed());
  app.use(securityHeaders());
  app.use(keptOnlyWhole);
  app.use(onlyOwnNames(publicUrl, host));
  app.use(onlyOwnOrigin(publicUrl));
  app.use(decodableAddress);
  app.use(allowedMethods(app));
  app.useGlobalGuards(new DeclaredLengthGuard(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter(log, app.get(AccessLog)));
  mountOpenApi(app, describe);
};
