import type { SpokenFor } from '#libs/asking/ask.js';
import { asFrom, FROM } from '../compare/compared-with.js';
import type { PageRequest } from './asked.js';
import { Links, type Query } from './links.js';
import { MOMENT_NAMES, momentNames } from './moment-names.js';

export interface ExactAddress {
  /** With scheme and host, for people to send to others. */
  readonly href: string;
  /** A later part of a list is known at its own moment only: the address is that of the list's begin. */
  readonly fromFirst: boolean;
}

type Point = Pick<SpokenFor, 'day' | 'position'>;

const pinned = ({ day, position }: Point) => ({ on: day, atPosition: String(position) });

/**
 * The address that shows what the page shows now for as long as the record is there, whatever is recorded later: all that it was
 * asked for, with the day and the position that its answer speaks for.
 * @param at where people find the pages, without a slash at the end
 * @param against what the page compares with its own moment; null where it compares nothing
 */
export const exactAddress = (
  { query, given }: Pick<PageRequest, 'query' | 'given'>,
  path: string,
  at: string,
  answer: Point,
  against: Point | null,
): ExactAddress => {
  const names = momentNames(path);
  const { on, atPosition } = pinned(answer);
  const isExact = given.on === on && given.atPosition === atPosition;
  const gone = [...MOMENT_NAMES, ...(against === null ? [] : FROM), ...(isExact ? [] : ['cursor'])];
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !gone.includes(entry[0]),
  );
  const moment: Query = { ...(against && asFrom(pinned(against))), [names.on]: on, [names.atPosition]: atPosition };
  return {
    href: at + new Links().to(path, { ...Object.fromEntries(kept), ...moment }),
    fromFirst: !isExact && query['cursor'] !== undefined,
  };
};
