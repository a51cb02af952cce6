import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { NotCanonical } from './canonical-json.js';
import { leafHash, toLeaf, type AuditedEvent } from './leaf.js';

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

const event: AuditedEvent = {
  id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
  stream: 'recommendation-5a7b2c91-6e43-5b8d-9c2f-0d1e2f3a4b5c',
  revision: 9007199254740993n,
  position: 4711n,
  type: 'RecommendationAgreed.v1',
  data: { minute: null, meeting: '2017-07-10' },
  metadata: {
    recordedAt: '2026-11-23T05:03:29.754Z',
    actor: 'prs_7f3c9a2e',
    commandId: 'a037c946-bf98-4ed2-a174-5c6d7e8f0001',
  },
};

describe('a leaf', () => {
  it('is the canonical JSON of the event, hashed as RFC 6962 hashes a leaf', () => {
    const data = sha256('{"meeting":"2017-07-10","minute":null}');
    const meta = sha256(
      '{"actor":"prs_7f3c9a2e","commandId":"a037c946-bf98-4ed2-a174-5c6d7e8f0001","recordedAt":"2026-11-23T05:03:29.754Z"}',
    );
    const entry =
      '{"actor":"prs_7f3c9a2e","at":"2026-11-23T05:03:29.754Z","cmd":"a037c946-bf98-4ed2-a174-5c6d7e8f0001",' +
      `"data":"${data}","id":"0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5","meta":"${meta}","rev":"9007199254740993",` +
      '"stream":"recommendation-5a7b2c91-6e43-5b8d-9c2f-0d1e2f3a4b5c","type":"RecommendationAgreed.v1","v":"audit-leaf/1"}';

    const leaf = toLeaf(event);

    expect(leaf.entry.toString('utf8')).toBe(entry);
    expect(leaf.hash.toString('hex')).toBe(sha256(Buffer.concat([Buffer.of(0), Buffer.from(entry)])));
    expect(leaf.parsed).toBe(true);
  });

  it('hashes an empty entry as the published test vector does', () => {
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('does not depend on where the log holds the event, nor on the order of members', () => {
    const moved = { ...event, position: 1n, data: { meeting: '2017-07-10', minute: null } };

    expect(toLeaf(moved)).toEqual(toLeaf(event));
  });

  it.each(['id', 'stream', 'revision', 'type', 'data', 'metadata'] as const)('changes with %s', (member) => {
    const other = { ...event, [member]: member === 'revision' ? 7n : member === 'data' ? { meeting: '' } : 'other' };

    expect(toLeaf(other).hash).not.toEqual(toLeaf(event).hash);
  });

  it('has empty members where the metadata gives none', () => {
    const { entry, parsed } = toLeaf({ ...event, type: '$metadata', metadata: undefined });

    expect(JSON.parse(entry.toString())).toMatchObject({ actor: '', at: '', cmd: '', meta: sha256('') });
    expect(parsed).toBe(true);
  });

  it.each([
    ['bytes', Buffer.of(0xff, 0x00), sha256(Buffer.of(0xff, 0x00))],
    ['text that is no JSON', '{"meeting":', sha256('{"meeting":')],
    ['half a character', { a: '\ud800' }, sha256('{"a":"\\ud800"}')],
  ])('of %s is made of the bytes themselves and says so', (_, data, hash) => {
    const { entry, parsed } = toLeaf({ ...event, data });

    expect(JSON.parse(entry.toString())).toMatchObject({ data: hash });
    expect(parsed).toBe(false);
  });

  it('is refused over 4 KiB, and taken at 4 KiB', () => {
    const room = 4096 - toLeaf({ ...event, type: '' }).entry.length;

    expect(toLeaf({ ...event, type: 'x'.repeat(room) }).entry).toHaveLength(4096);
    expect(() => toLeaf({ ...event, type: 'x'.repeat(room + 1) })).toThrow('4097 bytes');
  });

  it('is refused when a name in it is no text', () => {
    expect(() => toLeaf({ ...event, type: 'half \udc00' })).toThrow(NotCanonical);
  });
});
