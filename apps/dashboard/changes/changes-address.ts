import { BadRequestException } from '@nestjs/common';
import { SCOPE } from '#libs/asking/filters.js';
import type { EntriesAsked } from '#libs/asking/occasion.js';
import { recordedWithin } from '#libs/asking/recorded-within.js';
import { isKind, KINDS } from '#libs/domain/deciders.js';
import { parsePosition, type Position } from '#libs/kernel/position.js';
import { isId, parseStreamId } from '#libs/kernel/stream-id.js';
import { EVENT_TYPES } from '#libs/words/event-words.js';
import { scopeChosen, someOf, word, wordsIn, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import type { Tidied } from '../frame/tidied.js';
import { dayTyped } from '../things/list-address.js';

/** Days in the address that somebody types. */
export const CHANGES_DAYS: readonly string[] = ['from', 'to'];

const OF_ENTRIES = ['stream', 'actor', 'kind', 'type', 'occasion', 'after', ...CHANGES_DAYS] as const;

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

const positionIn = (query: RawQuery): Position | undefined => {
  const digits = word(query, 'after');
  const position = digits === undefined ? undefined : parsePosition(digits);
  if (position === null)
    throw new BadRequestException('“after” in the address of this page is no position of the log.');
  return position;
};

const meetingIn = (query: RawQuery): string | undefined => {
  const id = word(query, 'occasion');
  if (id !== undefined && !isId(id))
    throw new BadRequestException('“occasion” in the address of this page is no id of a meeting.');
  return id;
};

/** What the address narrows the changes to, by the names that the API has for it. */
export const entriesIn = (query: RawQuery): EntriesAsked => {
  const [stream, actor] = [streamIn(query), word(query, 'actor')];
  const [after, occasion] = [positionIn(query), meetingIn(query)];
  const [kind, type] = [someOf(query, 'kind', KINDS), someOf(query, 'type', EVENT_TYPES)];
  return {
    ...scopeChosen(query),
    ...(stream !== undefined && { stream }),
    ...(actor !== undefined && { actor }),
    ...(kind && { kind }),
    ...(type && { type }),
    ...(after !== undefined && { after }),
    ...(occasion !== undefined && { occasion }),
    ...recordedWithin({ from: word(query, 'from'), to: word(query, 'to') }),
  };
};

/** The same as addresses have it. */
export const narrowedIn = (query: RawQuery): Query => {
  const { kind, type } = entriesIn(query);
  return {
    ...wordsIn(query, [...SCOPE, 'stream', 'actor', 'occasion', 'after', 'from', 'to']),
    ...(kind && { kind: kind.join(',') }),
    ...(type && { type: type.join(',') }),
  };
};
