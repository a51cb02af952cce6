import { describe, it, expect } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { INSPECTORATE_KINDS, KINDS } from '#libs/domain/recommendation/events.js';
import { readReport } from './read-report.js';

const schema = JSON.parse(readFileSync('docs/draft.schema.json', 'utf8')) as {
  $defs: { recommendation: { properties: { kind: { enum: unknown[] } } } };
};
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const papers = ['samples', 'libs/report-import/fixtures', '../shared/reports']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.txt'));

const draftOf = (bytes: Uint8Array): Record<string, unknown> => {
  const result = readReport(bytes, 'paper.txt');
  if (!result.ok) throw new Error(result.refusal.message);
  return JSON.parse(JSON.stringify(result.draft)) as Record<string, unknown>;
};

describe('docs/draft.schema.json', () => {
  it.each(papers)('describes the draft of %s', (file) => {
    validate(draftOf(readFileSync(file)));
    expect(validate.errors).toBeNull();
  });

  it('describes the draft of a document that was not recognised', () => {
    validate(draftOf(new TextEncoder().encode('Dear Sir')));
    expect(validate.errors).toBeNull();
  });

  it('gives a recommendation the domain’s kinds, of every origin', () => {
    expect(schema.$defs.recommendation.properties.kind.enum).toEqual([...KINDS, ...INSPECTORATE_KINDS, null]);
  });

  it('describes nothing that has more, less or another kind than a draft', () => {
    const draft = draftOf(new TextEncoder().encode('Dear Sir'));
    expect(validate({ ...draft, owner: 'x' })).toBe(false);
    expect(validate({ ...draft, actions: [{ text: 'x' }] })).toBe(false);
    expect(validate({ ...draft, audit: undefined })).toBe(false);
  });
});
