import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import nunjucks from 'nunjucks';
import { templates } from './render.js';

const ROOT = join(import.meta.dirname, '..');
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.njk'));

/** `of` where they stand in the code that a template is compiled to. */
const namesIn = (code: string, of: RegExp): readonly string[] => [...code.matchAll(of)].map(([, name]) => name ?? '');

/** Throws where a template is wrong in itself, or takes what is not there from others: else only its page would tell. */
const check = (source: string): void => {
  const code = nunjucks.precompileString(source, { name: 'checked', env: templates });
  for (const filter of namesIn(code, /env\.getFilter\("([^"]+)"\)/g)) templates.getFilter(filter);
  for (const file of namesIn(code, /env\.getTemplate\("([^"]+)"/g)) templates.getTemplate(file, true);
  for (const [taken] of source.matchAll(/\{% from "[^"]+" import [^%]+%\}/g)) templates.renderString(taken, {});
};

describe('the templates', () => {
  it.each(FILES)('%s is compiled, and all that it takes from others is there', (file) => {
    expect(() => check(readFileSync(join(ROOT, file), 'utf8'))).not.toThrow();
  });

  it.each([
    ['asks for a variable called not', '{% if not == "kept" %}kept{% elif not %}shown{% endif %}'],
    ['has no end', '{% if kept %}kept'],
    ['uses a filter that is not there', '{{ day | dated }}'],
    ['extends a template that is not there', '{% extends "frame/nothing.njk" %}'],
    ['takes a macro that is not there', '{% from "parts/shown.njk" import tagOf, nothingOf %}'],
  ])('would be found wrong where one %s', (_, source) => {
    expect(() => check(source)).toThrow();
  });
});
