import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isOurs } from '#libs/event-store/streams.js';
import { toStoredMetadata } from '#libs/event-store/metadata.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { parsePolicy } from '#libs/transparency/policy/parse-policy.js';
import { parseVkey } from '#libs/transparency/note/key.js';
import { LOG_EVENT_TYPES, streamOfLog, type LogEvents, type LogEventType } from './log-events.js';
import { logEvent } from './to-write.js';

const FOLDER = new URL('golden/', import.meta.url);

interface Golden<T extends LogEventType> {
  readonly stream: string;
  readonly type: T;
  readonly data: LogEvents[T];
  readonly metadata: object;
}

const golden = <T extends LogEventType>(type: T) =>
  JSON.parse(readFileSync(new URL(`${type}.json`, FOLDER), 'utf8')) as Golden<T>;

/** One file for every type ever written, as it lies in the log. They are never changed or removed. */
describe('golden events of the log of the audit', () => {
  it('exist for every type that is written today', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(LOG_EVENT_TYPES.map((type) => `${type}.json`).sort());
  });

  it.each(LOG_EVENT_TYPES)('lie in a stream that is sealed and is of no thing, with who and why: %s', (type) => {
    const { stream, metadata, data } = golden(type);
    expect(stream).toBe(streamOfLog('oversight.example/0a1b2c3d'));
    expect([isSealed(stream), isOurs(stream)]).toEqual([true, false]);
    const written = logEvent(type, data, { who: 'prs_0123456789abcdef', reason: 'Because.', at: new Date() });
    expect(Object.keys(toStoredMetadata(written.metadata))).toEqual(Object.keys(metadata));
    expect(written.metadata.nonce).toMatch(/^[0-9a-f]{32}$/);
  });

  it('hold keys and a policy that are read', () => {
    const vkeys = [
      ...golden('LogBegan.v1').data.vkeys,
      golden('LogKeyAdded.v1').data.vkey,
      golden('LogKeyRetired.v1').data.vkey,
    ];
    expect(vkeys.map((vkey) => parseVkey(vkey)?.name)).toEqual(Array(4).fill('oversight.example/0a1b2c3d'));
    expect(parsePolicy(golden('WitnessPolicyChanged.v1').data.policy).quorum).toEqual({ of: 'none' });
  });
});
