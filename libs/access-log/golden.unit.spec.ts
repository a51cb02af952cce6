import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { metadataOf } from '#libs/event-store/metadata.js';
import { ACCESS_KINDS, TYPES, type AccessWords } from './entries/entry.js';
import type { StoredEntry } from './entries/stored.js';
import { streamOfDay } from './entries/stream-of-day.js';
import { shownAccess } from './reading/shown.js';

const FOLDER = new URL('golden/', import.meta.url);
/** The key of the day of all of them. */
const key = { is: 'there', key: Buffer.alloc(32, 'golden') } as const;

interface Golden {
  readonly stored: {
    readonly id: string;
    readonly stream: string;
    readonly type: string;
    readonly data: StoredEntry;
    readonly metadata: object;
  };
  readonly words: AccessWords;
}

const golden = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Golden;

/** One file for every type ever written, as it lies in the log, and what it says. They are never changed or removed. */
describe('golden entries of the access log', () => {
  it('exist for every type that is written today', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(ACCESS_KINDS.map((kind) => `${TYPES[kind]}.json`).sort());
  });

  it.each(ACCESS_KINDS)('are read and opened: %s', (kind) => {
    const { stored, words } = golden(`${TYPES[kind]}.json`);
    const { id, stream, type, data, metadata } = stored;
    expect(stream).toBe(streamOfDay(data.day));
    const event = { id, type, data, revision: 0n, created: '2026-11-26T12:15:00.100Z' };
    expect(shownAccess(stream, event, key)).toEqual({ id, revision: 0n, kind, at: data.at, words, whyNot: null });
    expect(metadataOf({ ...event, stream, position: 1n, metadata })).toMatchObject({ actor: 'access-log' });
  });

  it('that Oversight did not write are told as such, and not left out', () => {
    const { stored } = golden('SignedIn.v1.json');
    for (const beside of [{ type: 'ActionPlanned.v2' }, { data: 'no JSON' }, { data: { ...stored.data, words: 7 } }]) {
      const event = {
        id: stored.id,
        type: stored.type,
        data: stored.data,
        revision: 0n,
        created: '2026-11-26T12:00:00.000Z',
        ...beside,
      };
      expect(shownAccess(stored.stream, event, key)).toMatchObject({
        kind: null,
        words: null,
        whyNot: { is: 'not-opened' },
      });
    }
  });
});
