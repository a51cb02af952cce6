import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRules } from './access.js';
import { allRules } from './all.js';
import { appendRules } from './appends.js';
import { batchRules } from './batches.js';
import { appendsBelowTheClient } from './below-appends.js';
import { checkpointRules } from './checkpoints.js';
import { contentRules } from './contents.js';
import { deletionRules } from './deletions.js';
import { discoveryRules } from './discovery.js';
import { errorRules } from './errors.js';
import { idempotencyRules } from './idempotency.js';
import { metadataRules } from './metadata.js';
import { readRules } from './reads.js';
import { notSeen } from './rule.js';
import { openServer, type Server } from './server.js';
import { subscriptionRules } from './subscriptions.js';

describe('the rules of the event store', () => {
  let server: Server | undefined;
  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server?.stop());

  appendRules();
  idempotencyRules();
  contentRules();
  appendsBelowTheClient();
  batchRules();
  deletionRules();
  metadataRules();
  readRules();
  allRules();
  subscriptionRules();
  checkpointRules();
  errorRules();
  discoveryRules();
  accessRules();
});

describe('README.md', () => {
  it('lists the rules that no real server was asked yet', () => {
    const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const [, section = ''] = text.split('## Not yet seen on a real server');
    const listed = [...section.matchAll(/^- (.+)$/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...notSeen].sort());
  });
});
