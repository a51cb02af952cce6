import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { Typed } from '../forms/sent.js';

const TICK = 'tick.';

/** The name of the box by which a thing is ticked: no name comes twice in a form. */
export const tickOf = (id: string): string => `${TICK}${id}`;

/** The ids of the things that were ticked. */
export const tickedIn = (typed: Typed): readonly string[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const id = name.slice(TICK.length);
    return name.startsWith(TICK) && value === 'yes' && isId(id) ? [spelledId(id)] : [];
  });

/** The fields that send it along. */
export const tickFields = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.map((id) => [tickOf(id), 'yes']);
