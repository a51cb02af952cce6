import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { describedApi } from './document.js';
import { typescriptOf } from './typescript.js';

const FILE = new URL('generated/types.ts', import.meta.url);

/** `npm run api-types` runs this spec to write the file. */
const WRITE = process.env.API_TYPES === 'write';

it('the types of the typed client are those of the OpenAPI document: npm run api-types', async () => {
  const types = await typescriptOf(await describedApi());
  if (WRITE) writeFileSync(FILE, types);
  expect(readFileSync(FILE, 'utf8') === types).toBe(true);
});
