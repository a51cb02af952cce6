import { BadRequestException } from '@nestjs/common';
import { ACCESS_KINDS, CAUSES, type AccessFilter, type AccessKind, type Cause } from '#libs/access-log/index.js';
import { parseFullDate } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { parsePosition } from '#libs/kernel/position.js';
import { dateInWords } from '#libs/words/dates.js';
import { oneOf, word, type RawQuery } from '../frame/asked.js';

export const TAKES = ['day', 'who', 'kind', 'cause', 'cursor'] as const;

/** What the address asks for; `filter` is null where its day is none. */
export interface AccessAsked {
  readonly filter: AccessFilter | null;
  readonly before: bigint | null;
  /** As the form shows it again. */
  readonly typed: { readonly day: string; readonly who: string; readonly kind?: AccessKind; readonly cause?: Cause };
}

const cursorIn = (query: RawQuery): bigint | null => {
  const cursor = word(query, 'cursor');
  const before = cursor === undefined ? null : parsePosition(cursor);
  if (cursor !== undefined && before === null)
    throw new BadRequestException('“cursor” in the address of this page is not understood.');
  return before;
};

export const accessAsked = (query: RawQuery, today: PlainDate): AccessAsked => {
  const [typedDay, who] = [word(query, 'day'), word(query, 'who')?.trim()];
  const [kind, cause] = [oneOf(query, 'kind', ACCESS_KINDS), oneOf(query, 'cause', CAUSES)];
  const day = typedDay === undefined ? today : parseFullDate(typedDay);
  return {
    filter: day === null ? null : { day, ...(who && { who }), ...(kind && { kinds: [kind] }), ...(cause && { cause }) },
    before: cursorIn(query),
    typed: {
      ...{ day: day === null ? (typedDay ?? '') : dateInWords(day), who: who ?? '' },
      ...(kind && { kind }),
      ...(cause && { cause }),
    },
  };
};
