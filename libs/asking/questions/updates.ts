import type { PlainDate } from '#libs/kernel/event.js';
import { owesUpdate } from '#libs/read-models/desk/of-actions.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Directory } from '#libs/read-models/view.js';
import { answers, Question } from '../question.js';

export interface UpdateOwed {
  readonly action: Thing<'action'>;
  /** The last day of which progress was told; null where it never was. */
  readonly lastTold: PlainDate | null;
}

export interface UpdatesOwed {
  readonly owed: readonly UpdateOwed[];
  /** How many there are in all. */
  readonly total: number;
  readonly directory: Directory;
}

/**
 * Of which open actions nobody has told since their body met last, or somebody asked; `committee`: before one body alone.
 * `limit` of them from the place `from`, 0 the first.
 */
export class GetUpdatesOwed extends Question<
  UpdatesOwed,
  { readonly committee: string | null; readonly from: number; readonly limit: number }
> {}

export const handlers = [
  answers(GetUpdatesOwed, async ({ committee, from, limit }, { view }) => {
    // Which bodies are whose is told by the view already.
    const before = committee === null ? null : await view.bodiesBy({ committee });
    const waits = { owed: [{ kind: 'action', before, where: owesUpdate }] } as const;
    const waiting = await view.waiting<'owed'>(waits, { soon: view.point.on, from, limit });
    const { total, things } = waiting.get('owed') ?? { total: 0, things: [] };
    const told = await view.lastTold(things.map(({ stream }) => stream));
    return {
      owed: things.map((thing) => ({ action: thing as Thing<'action'>, lastTold: told.get(thing.stream) ?? null })),
      total,
      directory: await view.directory(),
    };
  }),
];
