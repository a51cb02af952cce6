import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { count } from '#libs/words/count.js';
import { assetPath, GOVUK_FRONTEND } from './assets.js';

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([join(import.meta.dirname, '..'), GOVUK_FRONTEND]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
templates
  .addFilter('date', dateInWords)
  .addFilter('instant', instantInWords)
  .addFilter('sentence', sentence)
  .addFilter('count', count)
  .addGlobal('asset', assetPath);

/** A template of this app (`board/board.njk`) as HTML. What is put in is escaped, wherever it came from. */
export const render = (template: string, model: object): string => templates.render(template, model);
