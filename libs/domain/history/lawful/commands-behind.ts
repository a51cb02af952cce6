import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { EventType } from '../../deciders.js';
import type { Behind, Telling } from './behind/behind.js';
import { BEHIND_ACTIONS } from './behind/of-actions.js';
import { BEHIND_ANY } from './behind/of-any.js';
import { BEHIND_BODIES } from './behind/of-bodies.js';
import { BEHIND_MEETINGS } from './behind/of-meetings.js';
import { BEHIND_PAPERS } from './behind/of-papers.js';
import { BEHIND_PEOPLE } from './behind/of-people.js';
import { BEHIND_RECOMMENDATIONS } from './behind/of-recommendations.js';

const BEHIND: Behind = {
  ...BEHIND_PAPERS,
  ...BEHIND_RECOMMENDATIONS,
  ...BEHIND_ACTIONS,
  ...BEHIND_BODIES,
  ...BEHIND_MEETINGS,
  ...BEHIND_PEOPLE,
  ...BEHIND_ANY,
};

/**
 * The commands that may have led to the first of these events, which are of one act, as far as it has come; `on`: its day.
 * None where it comes only after another of its act.
 */
export const commandsBehind = (act: readonly DomainEvent[], on: PlainDate): readonly Telling[] => {
  const [first] = act;
  if (!first || !Object.hasOwn(BEHIND, first.type)) return [];
  const behind = BEHIND[first.type as EventType] as (
    data: unknown,
    act: readonly DomainEvent[],
    on: PlainDate,
  ) => readonly Telling[];
  return behind(first.data, act, on);
};
