import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { isolated } from '#libs/domain/shared/text/isolated.js';
import type { PaperGroup, TrackerPaper } from '../paper.js';
import { leastWidth, leastWidths } from './column-widths.js';
import { annualTable, comparesWith, figuresTable, foundAt, keyTable, NO_ROWS, NOTHING, speaksFor } from './texts.js';

const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(import.meta.dirname), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

const CSS = readFileSync(join(import.meta.dirname, 'tracker.css'), 'utf8');

/** Every text isolated that holds marks of direction; a picture's own SVG is as it was drawn. */
const isolating = (value: unknown, name = ''): unknown => {
  if (typeof value === 'string') return name === 'svg' ? value : isolated(value);
  if (Array.isArray(value)) return value.map((each) => isolating(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, isolating(each, member)]));
};

/** A group with how wide its columns are: null for those that take what is left. */
const groupShown = (group: PaperGroup) => {
  const widths = leastWidths(group.columns);
  const columns = group.columns.map((column, n) => ({ ...column, em: column.wide ? null : widths[n] }));
  return { ...group, columns, em: leastWidth(group.columns) };
};

/** One page that needs nothing beside itself, to be read on a screen or printed. */
export const htmlFile = (paper: TrackerPaper): Buffer => {
  const model = {
    paper,
    ...{ figures: figuresTable(paper), annual: annualTable(paper), key: keyTable(paper) },
    ...{ speaksFor: speaksFor(paper), comparesWith: comparesWith(paper), foundAt: foundAt(paper) },
    ...{ none: NO_ROWS, nothing: NOTHING },
    tables: paper.tables.map((table) => ({ ...table, groups: table.groups.map(groupShown) })),
  };
  return Buffer.from(templates.render('tracker.njk', { ...(isolating(model) as object), css: CSS }), 'utf8');
};
