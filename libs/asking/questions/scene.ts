import type { Position } from '#libs/kernel/position.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Step, StoryKind } from '#libs/read-models/story/story.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { refsNamedIn, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import { answers, Question } from '../question.js';
import { sceneWith, scenesOf, type Pace, type Scene } from '../scenes.js';

export interface StoryScene {
  /** What the story is of, as it stands at the moment asked for; `null` when it is not true then. */
  readonly root: Thing | null;
  readonly steps: readonly Step[];
  readonly scenes: readonly Scene[];
  /** Which of the scenes it is, from 0. */
  readonly index: number;
  /** The position of its last step. */
  readonly position: Position | null;
  /** The things of the story before it and after it. */
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
  /** What was recorded in it: the first so many events. */
  readonly entries: readonly Entry[];
  readonly refs: Refs;
}

/** One scene of a replay: the step, or the whole act that holds it; the last where the story has fewer steps. */
export class GetScene extends Question<
  StoryScene,
  { readonly named: Named<StoryKind>; readonly step: number; readonly pace: Pace; readonly told: number }
> {}

export const handlers = [
  answers(GetScene, async ({ named, step, pace, told }, snapshot) => {
    const { view } = snapshot;
    const story = await foundOr(snapshot, named, (id) => view.story(named.kind, id));
    const steps = await story.steps();
    const scenes = scenesOf(steps, pace);
    const index = sceneWith(scenes, Math.min(step, steps.length));
    const { from, to } = scenes[index]!;
    const positionOf = (each: number) => steps[each - 1]?.position ?? null;
    const thingsAt = async (known: Position | null) => (known === null ? [] : story.things(known));
    const [earlier, first, position] = [positionOf(from - 1), positionOf(from), positionOf(to)];
    const entries = await story.entries({ after: earlier, upTo: position, limit: told });
    return {
      root: await view.find(named.kind, spelledId(named.id)),
      steps,
      scenes,
      index,
      position,
      // What papers say between two steps is no step, and counts in the revisions of its things.
      before: await thingsAt(earlier && first && first - 1n),
      after: await thingsAt(position),
      entries,
      refs: await refsNamedIn(view, entries),
    };
  }),
];
