import { BadRequestException } from '@nestjs/common';
import { isPlainDate, momentKey } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Moment } from '#libs/read-models/moment.js';
import type { ScopeChosen } from '../parts/scope-filter.js';
import { Links } from './links.js';
import { momentIn, type MomentGiven } from './moment.js';

/** The query string as Express parsed it. */
export type RawQuery = Readonly<Record<string, unknown>>;

/** One word of the query string; absent when empty. Given twice, it is refused. */
export function word(query: RawQuery, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value))
    throw new BadRequestException(`“${name}” stands in the address of this page more than once: leave it there once.`);
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

/** What a reader asked for: the moment, the query, and the links that lead on from there and keep the moment. */
export interface Asked {
  readonly moment: Moment;
  /** Today, as known now. */
  readonly now: boolean;
  /** The moment as it was given, one spelling for each; empty when it is now. */
  readonly given: MomentGiven;
  /** What a page's cursor belongs to, as the read models take it. */
  readonly cursorMoment: string | undefined;
  readonly today: PlainDate;
  readonly query: RawQuery;
  readonly links: Links;
}

/** The one place where a request becomes a moment. Throws `WrongMoment` for what is none. */
export function askedOf(query: RawQuery, clock: Pick<Clock, 'today'>): Asked {
  const words = { on: word(query, 'on'), asAt: word(query, 'asAt'), atPosition: word(query, 'atPosition') };
  const today = clock.today();
  const { moment, now, given } = momentIn(words, today);
  return { moment, now, given, cursorMoment: momentKey(given), today, query, links: new Links({ ...given }) };
}
