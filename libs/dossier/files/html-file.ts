import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Dossier } from '../dossier.js';

const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(import.meta.dirname), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

const CSS = readFileSync(join(import.meta.dirname, 'dossier.css'), 'utf8');

/** One page that needs nothing beside itself, to be read on a screen or printed. */
export const htmlFile = (dossier: Dossier): Buffer =>
  Buffer.from(templates.render('dossier.njk', { dossier, css: CSS }), 'utf8');
