import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { PROBLEMS } from './catalogue.js';

const guide = readFileSync(new URL('../../../docs/guides/api.md', import.meta.url), 'utf8');

it.each(Object.entries(PROBLEMS))('the guide to the API says what to do about %s', (code, { status }) => {
  expect(guide.split('\n').filter((line) => line.startsWith('| ') && line.includes(`\`${code}\``))).toEqual([
    expect.stringMatching(new RegExp(`^\\|[^|]*\\b${status}\\b`)),
  ]);
});
