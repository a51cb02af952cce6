import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { describedApi } from '#libs/testing/api/document.js';

const complaints = async (document: object): Promise<string[]> => {
  const linter = new spectral.Spectral();
  linter.setRuleset({
    // What it exports says less of itself than it holds.
    extends: [[rulesets.oas as unknown as RulesetDefinition, 'all']],
    // The operations stand in the order of the record's things, and there is nobody yet to be asked.
    rules: { 'openapi-tags-alphabetical': 'off', 'contact-properties': 'off' },
  });
  const found = await linter.run(document as Record<string, unknown>);
  return found.map(({ code, path, message }) => `${code} at ${path.join('.')}: ${message}`);
};

let document: OpenAPIObject;

beforeAll(async () => {
  document = await describedApi();
});

describe('Spectral, with all its rules of OpenAPI', () => {
  it('has nothing to complain of', async () => {
    expect(await complaints(document)).toEqual([]);
  }, 60_000);

  it('would complain of an operation without a description', async () => {
    const { summary: _, description: __, ...get } = document.paths['/health/live']!.get!;
    const worse = { ...document, paths: { '/health/live': { get } } };
    expect((await complaints(worse)).join('\n')).toContain('operation-description at paths./health/live.get');
  });
});
