import type { FilterExpression } from '../reading/filter.js';

/** What a group consumes: one stream, or $all with or without a filter. */
export type Source = { kind: 'stream'; stream: string } | { kind: 'all'; filter: FilterExpression | undefined };

export const ALL = '$all';

export const nameOf = (source: Source): string => (source.kind === 'stream' ? source.stream : ALL);

/** A group's name among all groups; its own streams are named by it. */
export const groupKey = (source: string, group: string): string => `${source}::${group}`;

/** A place in the source: a revision of the stream, or a position of $all, where commit and prepare are the same. */
export type Place = bigint;

/** A place as checkpoints and statistics tell it. */
export const placeText = (source: Source, place: Place): string =>
  source.kind === 'stream' ? String(place) : `C:${place}/P:${place}`;

/** @throws SyntaxError if the text is no place */
export const parsePlace = (text: string): Place => BigInt(/^(?:C:)?(-?\d+)/.exec(text)?.[1] ?? text);
