import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.js';

interface Route {
  readonly path: RegExp;
  readonly methods: readonly string[];
}

/** `listRoutes` of Express 5's router (2.3), which its types do not declare yet. */
interface ListsRoutes {
  listRoutes(): readonly { readonly path: unknown; readonly methods?: readonly string[] }[];
}

const asExpression = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^$()[\]|\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`, 'i');

/** The routes of single addresses, without wildcard routes such as the one that answers 404. */
const routesOf = (app: NestExpressApplication): readonly Route[] => {
  const express: unknown = app.getHttpAdapter().getInstance();
  const { router } = express as { readonly router: ListsRoutes };
  return router
    .listRoutes()
    .flatMap(({ path, methods }) =>
      typeof path === 'string' && methods && !/[*{]/.test(path) ? [{ path: asExpression(path), methods }] : [],
    );
};

/**
 * Refuses a method that an address does not take, naming those that it does (RFC 9110, 15.5.6), and tells them to OPTIONS.
 * An address without a route goes on to the handler that answers 404.
 */
export const allowedMethods = (app: NestExpressApplication) => {
  let routes: readonly Route[] | null = null;
  return ({ method, path }: Request, response: Response, next: NextFunction): void => {
    routes ??= routesOf(app);
    const here = routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods);
    if (here.length === 0 || here.includes(method)) {
      next();
      return;
    }
    const allow = [...new Set([...here, 'OPTIONS'])].sort().join(', ');
    if (method === 'OPTIONS') {
      response.status(204).set('Allow', allow).end();
      return;
    }
    next(new Problem('method-not-allowed', `This address takes ${allow}.`, {}, { Allow: allow }));
  };
};
