import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { count } from '#libs/words/count.js';
import { isolated } from '#libs/domain/shared/text/isolated.js';
import { assetPath, GOVUK_FRONTEND } from './assets.js';
import { isolating } from './isolating.js';

/** The templates of this app, by their place below it, and those of GOV.UK Frontend. */
export const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([join(import.meta.dirname, '..'), GOVUK_FRONTEND]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
const cut = templates.getFilter('truncate') as (text: string, ...how: readonly unknown[]) => string;
templates
  // Text that was isolated loses its end with what is cut off.
  .addFilter('truncate', (text: string, ...how: readonly unknown[]) => isolated(cut(text, ...how)))
  .addFilter('date', dateInWords)
  .addFilter('instant', instantInWords)
  .addFilter('sentence', sentence)
  .addFilter('count', count)
  .addGlobal('asset', assetPath);

/** A template of this app (`board/board.njk`) as HTML. What is put in is escaped and isolated, wherever it came from. */
export const render = (template: string, model: object): string =>
  templates.render(template, isolating(model) as object);
