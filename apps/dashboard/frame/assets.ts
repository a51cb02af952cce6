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
  'copy.js': join(OWN, 'copy.js'),
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
  /** Of its content. */
  readonly hash: string;
}

/** GDS Transport is licensed for GOV.UK alone: the styles are served without it, so that everything is set in Arial. */
export const withoutTransport = (css: string): string =>
  css.replace(/@font-face\s*\{[^}]*GDS Transport[^}]*\}/g, '').replaceAll('GDS Transport,', '');

const contentOf = (name: string, file: string): Buffer =>
  name === 'govuk-frontend.css' ? Buffer.from(withoutTransport(readFileSync(file, 'utf8'))) : readFileSync(file);

const isAssetName = (name: string): name is AssetName => Object.hasOwn(FILES, name);

const assets = new Map<AssetName, Asset>();

function assetOf(name: AssetName): Asset {
  const known = assets.get(name);
  if (known !== undefined) return known;
  const content = linked(name, contentOf(name, FILES[name]));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const asset = { type: TYPES[extname(name)] ?? 'application/octet-stream', content, hash };
  assets.set(name, asset);
  return asset;
}

/** A script imports another by the address that names its content. */
function linked(name: AssetName, content: Buffer): Buffer {
  if (extname(name) !== '.js') return content;
  return Buffer.from(
    content
      .toString('utf8')
      .replace(/(from |import )'\.\/([^']+)'/g, (whole, before: string, other: string) =>
        isAssetName(other) ? `${before}'${assetPath(other)}'` : whole,
      ),
  );
}

/** The address names the content of this one file, so that it can be kept for ever, and what did not change is not loaded again. */
export const assetPath = (name: AssetName): string => `/assets/${assetOf(name).hash}/${name}`;

/** `null` where there is none of that name. */
export const assetNamed = (name: string): Asset | null => (isAssetName(name) ? assetOf(name) : null);
