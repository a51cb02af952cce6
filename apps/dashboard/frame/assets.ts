import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** The folder of GOV.UK Frontend's templates, styles and scripts inside its package. */
export const GOVUK_FRONTEND = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist',
);

const OWN = join(import.meta.dirname, '..', 'assets');

/** Everything that a page loads; GOV.UK's fonts, crown and images are not among it: they are for GOV.UK alone. */
const FILES = {
  'govuk-frontend.css': join(GOVUK_FRONTEND, 'govuk', 'govuk-frontend.min.css'),
  'govuk-frontend.js': join(GOVUK_FRONTEND, 'govuk', 'govuk-frontend.min.js'),
  'dashboard.css': join(OWN, 'dashboard.css'),
  'js-enabled.js': join(OWN, 'js-enabled.js'),
  'start.js': join(OWN, 'start.js'),
  'replay.js': join(OWN, 'replay.js'),
  'favicon.svg': join(OWN, 'favicon.svg'),
} as const;

export type AssetName = keyof typeof FILES;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

/** GDS Transport is licensed for GOV.UK alone: the styles are served without it, so that everything is set in Arial. */
export const withoutTransport = (css: string): string =>
  css.replace(/@font-face\s*\{[^}]*GDS Transport[^}]*\}/g, '').replaceAll('GDS Transport,', '');

const contentOf = (name: string, file: string): Buffer =>
  name === 'govuk-frontend.css' ? Buffer.from(withoutTransport(readFileSync(file, 'utf8'))) : readFileSync(file);

const contents = new Map(Object.entries(FILES).map(([name, file]) => [name, contentOf(name, file)]));

/** All assets change together: one word in their addresses, so that they can be kept for ever. */
export const ASSETS_VERSION = [...contents.values()]
  .reduce((hash, content) => hash.update(content), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

export const assetPath = (name: AssetName): string => `/assets/${ASSETS_VERSION}/${name}`;

export function assetNamed(name: string): Asset | null {
  const content = contents.get(name);
  return content === undefined ? null : { type: TYPES[extname(name)] ?? 'application/octet-stream', content };
}
