import type { KeptDocuments } from '#libs/application/kept-documents.js';
import type { ThingsOfRecord } from '#libs/application/things-of-record.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';

/** A record that holds nothing else than what is looked at, each thing called by its key. */
export const nothingElse: ThingsOfRecord = {
  called: () => Promise.resolve([]),
  referringTo: () => Promise.resolve([]),
  names: () => Promise.resolve({ authorities: [], bodies: [] }),
  openBefore: () => Promise.resolve([]),
  actionsOf: () => Promise.resolve([]),
  papersOfMeetingMovedTo: () => Promise.resolve([]),
  hasRecorded: () => Promise.resolve(false),
  administrators: () => Promise.resolve([]),
};

/** What the first events of these streams call their things. */
export const thingsIn = (log: () => readonly RecordedEvent[]): ThingsOfRecord => ({
  ...nothingElse,
  called: ({ refs, ids }) => {
    const asked = refs.map((ref) => ref.toLowerCase());
    const things = log().flatMap(({ stream, revision, event }) => {
      const { kind, id } = parseStreamId(stream) ?? {};
      const { ref } = event.data as { readonly ref?: string };
      return revision === 0n && kind && id && ref !== undefined ? [{ kind: kind as Kind, id, ref }] : [];
    });
    return Promise.resolve(things.filter(({ id, ref }) => ids.includes(id) || asked.includes(ref.toLowerCase())));
  },
});

/** No document's bytes are kept. */
export const noDocuments: KeptDocuments = { find: () => Promise.resolve(null) };
