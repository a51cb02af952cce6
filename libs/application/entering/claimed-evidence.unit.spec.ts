import { describe, expect, it } from '@jest/globals';
import type { EvidencedKind } from '#libs/domain/evidence/events.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { actionFacts, evidenceFacts } from '#libs/testing/facts.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { systemIds } from '../system.js';
import { commandOf } from './command-of.js';

const id = (of: string) => systemIds.of(['claimed', of]);
const [ACTION, OTHER_ACTION, RECOMMENDATION, OTHER_RECOMMENDATION] = [
  ...['action', 'other action', 'recommendation', 'other recommendation'].map(id),
] as [string, string, string, string];
const { sha256 } = evidenceFacts.document;

const metadata = {
  ...{ effectiveOn: '2017-07-10', recordedAt: '2017-07-10T10:00:00.000Z', reason: null, importId: null },
  ...{ actor: 'prs_1', correlationId: 'c', causationId: 'c', commandId: 'c', nonce: systemIds.nonce() },
};

const planned = (answers: readonly string[]): DomainEvent => ({
  type: 'ActionPlanned.v2',
  data: { ...actionFacts, answers },
});
const evidenceOf = (kind: EvidencedKind, of: string): DomainEvent => ({
  type: 'EvidenceReceived.v1',
  data: { ...evidenceFacts, of: { kind, id: of } },
});

const RECORD: Readonly<Record<string, readonly [Kind, readonly DomainEvent[]]>> = {
  'of the action': ['evidence', [evidenceOf('action', ACTION)]],
  'of another action': ['evidence', [evidenceOf('action', OTHER_ACTION)]],
  'of the recommendation': ['evidence', [evidenceOf('recommendation', RECOMMENDATION)]],
  'of another recommendation': ['evidence', [evidenceOf('recommendation', OTHER_RECOMMENDATION)]],
  'of a report': ['evidence', [evidenceOf('report', ACTION)]],
  superseded: [
    'evidence',
    [evidenceOf('action', ACTION), { type: 'EvidenceSuperseded.v1', data: { by: id('of the action') } }],
  ],
  withdrawn: ['evidence', [evidenceOf('action', ACTION), { type: 'EvidenceWithdrawn.v1', data: {} }]],
  action: ['action', [planned([RECOMMENDATION])]],
  'other action': ['action', [planned([])]],
};

const told = (more: object) => ({ title: null, sha256: null, id: null, ...more });

const claimed = async (kind: 'action' | 'recommendation', ...evidence: readonly object[]) => {
  const store = new InMemoryEventStore();
  for (const [name, [of, events]] of Object.entries(RECORD))
    await store.append(
      `${of}-${id(name)}`,
      events.map((event, n) => ({ id: id(`${name}/${n}`), event, metadata })),
      'no_stream',
    );
  const [thing, type] = kind === 'action' ? [ACTION, 'ClaimCompletion'] : [RECOMMENDATION, 'ClaimImplementation'];
  const known = { store, record: nothingElse, knows: () => Promise.resolve(true) };
  return commandOf(known, { kind, id: thing }, type, { evidence: evidence.map(told) });
};

describe('a claim', () => {
  it('given evidence of the record by its id, has its document, and its title where it tells none', async () => {
    const named = { id: id('of the action') };
    expect(await claimed('action', named, { ...named, title: 'The certificate' }, { title: 'A letter' })).toEqual({
      type: 'ClaimCompletion',
      data: {
        evidence: [
          { title: evidenceFacts.title, sha256, id: id('of the action') },
          { title: 'The certificate', sha256, id: id('of the action') },
          { title: 'A letter', sha256: null, id: null },
        ],
      },
    });
  });

  it.each([
    ['action', 'of the action'],
    ['action', 'of the recommendation'],
    ['recommendation', 'of the recommendation'],
    ['recommendation', 'of the action'],
  ] as const)('of completion or implementation of the %s takes evidence %s', async (kind, evidence) => {
    expect(await claimed(kind, { id: id(evidence) })).toMatchObject({
      data: { evidence: [{ id: id(evidence), sha256 }] },
    });
  });

  it.each([
    ['action', 'of another action', /evidence of something else/],
    ['action', 'of another recommendation', /evidence of something else/],
    ['action', 'of a report', /evidence of something else/],
    ['action', 'superseded', /is superseded/],
    ['action', 'withdrawn', /is withdrawn/],
    ['action', 'nowhere', /no evidence/],
    ['recommendation', 'of another recommendation', /evidence of something else/],
    ['recommendation', 'of another action', /evidence of something else/],
    ['recommendation', 'withdrawn', /is withdrawn/],
  ] as const)('of the %s refuses evidence that is %s, in words', async (kind, evidence, words) => {
    expect(await claimed(kind, { title: 'A letter' }, { title: 'x', id: id(evidence) })).toMatchObject({
      code: 'invalid',
      field: 'evidence.1.id',
      message: expect.stringMatching(words) as unknown,
    });
  });

  it('refuses what is called nothing, and another document than that of the evidence', async () => {
    expect(await claimed('action', { sha256 })).toMatchObject({ code: 'invalid', field: 'evidence.0.title' });
    const named = { id: id('of the action') };
    expect(await claimed('action', { ...named, sha256: 'f'.repeat(64) })).toMatchObject({
      code: 'invalid',
      field: 'evidence.0.sha256',
    });
    expect(await claimed('action', { ...named, sha256: sha256.toUpperCase() })).toMatchObject({
      data: { evidence: [{ sha256 }] },
    });
  });
});
