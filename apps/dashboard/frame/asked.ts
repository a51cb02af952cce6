import { BadRequestException } from '@nestjs/common';
import { isPlainDate } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { Point } from '#libs/read-models/point.js';
import type { ScopeChosen } from '../parts/scope-filter.js';
import { Links } from './links.js';

/** The query string as Express parsed it. */
export type RawQuery = Readonly<Record<string, unknown>>;

/** One word of the query string; absent when empty. Given twice, it is refused. */
export function word(query: RawQuery, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > 400 || value.includes('\0'))
    throw new BadRequestException(`“${name}” in the address of this page is not understood.`);
  return value;
}

export function scopeChosen(query: RawQuery): ScopeChosen {
  const [authority, committee, meeting] = [word(query, 'authority'), word(query, 'committee'), word(query, 'meeting')];
  if (meeting !== undefined && !isPlainDate(meeting))
    throw new BadRequestException('“meeting” in the address of this page must be a date such as 2017-07-10.');
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(committee === undefined ? {} : { committee }),
    ...(meeting === undefined ? {} : { meeting }),
  };
}

/** What a reader asked for: the point in time, the query, and the links that lead on from there. */
export interface Asked {
  readonly point: Point;
  readonly query: RawQuery;
  readonly links: Links;
}

/** The one place where a request becomes a point: now, as known now. */
export const askedOf = (query: RawQuery, clock: Clock): Asked => ({
  point: { known: null, on: clock.today() },
  query,
  links: new Links(),
});
