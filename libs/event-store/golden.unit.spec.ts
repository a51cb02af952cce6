import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { deciderOf, KINDS, type Kind } from '#libs/domain/deciders.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { EVENT_SCHEMAS } from '#libs/schemas/event-schemas.js';
import { faultOfEvent, faultOfState } from '#libs/testing/strict-schemas.js';
import { decode, encode } from './codec.js';
import { EVENT_TYPES } from './event-types.js';
import type { StoredEvent } from './stored-event.js';

const FOLDER = new URL('golden/', import.meta.url);

const NONCE = '00112233445566778899aabbccddeeff';

/** One file for every type and version ever written, as it lies in the log. They are never changed or removed. */
const golden = async (file: string): Promise<StoredEvent> => ({
  id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
  stream: 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427',
  revision: 0n,
  position: 1n,
  created: '2026-11-23T05:03:29.754Z',
  ...(JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')) as Pick<StoredEvent, 'type' | 'data' | 'metadata'>),
});

describe('golden stored events', () => {
  it('exist for every type that is written today, and for every version that has a schema', async () => {
    const files = await readdir(FOLDER);

    expect(files).toEqual(expect.arrayContaining(EVENT_TYPES.map((type) => `${type}.json`)));
    expect(files.sort()).toEqual([...EVENT_SCHEMAS.keys()].map((type) => `${type}.json`).sort());
  });

  it('are what the schema of their version says, to the letter', async () => {
    for (const file of await readdir(FOLDER)) {
      const { type, data } = await golden(file);
      expect(faultOfEvent(type, data)).toBeNull();
    }
  });

  it('are all read, old versions lifted to what is known today', async () => {
    for (const file of await readdir(FOLDER)) {
      const stored = await golden(file);
      expect(file).toBe(`${stored.type}.json`);
      expect(EVENT_TYPES).toContain(decode(stored).event.type);
    }
  });

  it('come out of the codec as they are written today', async () => {
    for (const type of EVENT_TYPES) {
      const stored = await golden(`${type}.json`);
      const { id, event, metadata } = decode(stored);
      const encoded = encode({ id, event, metadata: { ...metadata, nonce: metadata.nonce ?? NONCE } });
      expect(encoded).toMatchObject({ type, data: stored.data, metadata: stored.metadata });
    }
  });
});

describe.each(KINDS)('golden states of %s', (kind) => {
  it('are what their schema says, to the letter', async () => {
    const { evolve, initialState } = deciderOf(kind);
    const events = await goldenOf(kind);
    const begun = events.map((event) => evolve(initialState, event)).filter(({ status }) => status !== 'none');

    expect(begun.length).toBeGreaterThan(0);
    for (const state of begun) {
      expect(faultOfState(kind, state)).toBeNull();
      // One after the other, and each by itself.
      expect(faultOfState(kind, events.reduce(evolve, state))).toBeNull();
      for (const event of events) expect(faultOfState(kind, evolve(state, event))).toBeNull();
    }
  });
});

/** Every golden event of a kind, in the words of today. */
const goldenOf = async (kind: Kind): Promise<DomainEvent[]> => {
  const types = [...EVENT_SCHEMAS.values()].filter((each) => each.kind === kind).map(({ type }) => type);
  return Promise.all(types.map(async (type) => decode(await golden(`${type}.json`)).event));
};
