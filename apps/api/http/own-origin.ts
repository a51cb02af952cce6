import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.js';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses, before anything else is looked at, what a page of another origin sends: it would act as the person at this
 * browser. A program sends neither header. The name of the host has been checked before.
 */
export const onlyOwnOrigin =
  (publicUrl: string) =>
  ({ method, headers }: Request, _: Response, next: NextFunction): void => {
    if (READS.has(method)) return next();
    const { origin, 'sec-fetch-site': site, host } = headers;
    const { origin: own, protocol } = new URL(publicUrl);
    const isOwn =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : origin === own || (protocol === 'http:' && origin === `http://${host}`);
    next(isOwn ? undefined : new Problem('foreign-origin', 'A page of another origin sent this. Nothing was done.'));
  };
