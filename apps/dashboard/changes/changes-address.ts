import { BadRequestException } from '@nestjs/common';
import { SCOPE } from '#libs/asking/filters.js';
import { recordedWithin } from '#libs/asking/recorded-within.js';
import { isKind, KINDS } from '#libs/domain/deciders.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';
import { EVENT_TYPES } from '#libs/words/event-words.js';
import { scopeChosen, someOf, word, wordsIn, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import type { Tidied } from '../frame/tidied.js';
import { dayTyped } from '../things/list-address.js';

/** Days in the address that somebody types. */
export const CHANGES_DAYS: readonly string[] = ['from', 'to'];

const OF_ENTRIES = ['stream', 'actor', 'kind', 'type', ...CHANGES_DAYS] as const;

export const CHANGES_PARAMETERS: readonly string[] = [...SCOPE, ...OF_ENTRIES, 'cursor'];

export const TIDIED_CHANGES: Tidied = {
  spelled: { from: dayTyped('from'), to: dayTyped('to') },
  several: ['kind', 'type'],
};

const streamIn = (query: RawQuery): string | undefined => {
  const stream = word(query, 'stream');
  const parsed = stream === undefined ? null : parseStreamId(stream);
  if (stream !== undefined && (parsed === null || !isKind(parsed.kind)))
    throw new BadRequestException('“stream” in the address of this page names no record.');
  return stream;
};

/** What the address narrows the changes to, by the names that the API has for it. */
export const entriesIn = (query: RawQuery): EntryFilter => {
  const [stream, actor] = [streamIn(query), word(query, 'actor')];
  const [kind, type] = [someOf(query, 'kind', KINDS), someOf(query, 'type', EVENT_TYPES)];
  return {
    ...scopeChosen(query),
    ...(stream !== undefined && { stream }),
    ...(actor !== undefined && { actor }),
    ...(kind && { kind }),
    ...(type && { type }),
    ...recordedWithin({ from: word(query, 'from'), to: word(query, 'to') }),
  };
};

/** The same as addresses have it. */
export const narrowedIn = (query: RawQuery): Query => {
  const { kind, type } = entriesIn(query);
  return {
    ...wordsIn(query, [...SCOPE, 'stream', 'actor', 'from', 'to']),
    ...(kind && { kind: kind.join(',') }),
    ...(type && { type: type.join(',') }),
  };
};
