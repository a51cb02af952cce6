import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Does } from '#apps/api/identity/does.js';
import type { Operation } from '#libs/domain/rights/operation.js';

/** An address that the application answers, as Nest knows it. */
export interface Route {
  /** "ImportsController.record" */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** "/v1/actions/:id" */
  readonly path: string;
  /** What its guard asks the table of rights for; null where it asks nothing. */
  readonly does: Operation | null;
}

const METHODS = new Map([
  [RequestMethod.GET, 'GET'],
  [RequestMethod.POST, 'POST'],
] as const);

const texts = (told: unknown): readonly string[] => (Array.isArray(told) ? told : [told]).map(String);

const meta = (key: string, ...of: readonly object[]): unknown =>
  of.map((each) => Reflect.getMetadata(key, each) as unknown).find((found) => found !== undefined);

const routesOf = (controller: new (...told: never[]) => unknown): readonly Route[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, unknown>)[name];
    if (typeof handler !== 'function') return [];
    const method = METHODS.get(meta('method', handler) as RequestMethod.GET);
    if (method === undefined) return [];
    const does = (meta(Does.KEY, handler, controller) as Operation | undefined) ?? null;
    return texts(meta('path', controller)).flatMap((before) =>
      texts(meta('path', handler)).map((after) => {
        const path = `/${before}/${after}`.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
        return { name: `${controller.name}.${name}`, method, path, does };
      }),
    );
  });

/** Every address of the application. */
export const routesIn = (app: NestExpressApplication): readonly Route[] =>
  [...app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as new () => unknown) : []));
