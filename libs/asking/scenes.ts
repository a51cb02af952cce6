/** What one stop of a replay shows: the steps from one to another, both counted from 1 and included. */
export interface Scene {
  readonly from: number;
  readonly to: number;
}

/** Event by event, or over everything at once that was recorded in one act. */
export type Pace = 'event' | 'act';

/** Where one goes from a stop; `null` where there is nothing that way. Each is the last step of its stop. */
export interface Ways {
  readonly first: number | null;
  readonly back: number | null;
  readonly forward: number | null;
  readonly last: number | null;
}

/** The steps of one act stand side by side, unless something else was recorded between them. */
export function actsOf(steps: readonly { readonly correlationId: string }[]): readonly Scene[] {
  const acts: Scene[] = [];
  for (const [index, { correlationId }] of steps.entries()) {
    const last = acts.at(-1);
    if (last !== undefined && steps[index - 1]?.correlationId === correlationId)
      acts[acts.length - 1] = { from: last.from, to: index + 1 };
    else acts.push({ from: index + 1, to: index + 1 });
  }
  return acts;
}

export const scenesOf = (steps: readonly { readonly correlationId: string }[], pace: Pace): readonly Scene[] =>
  pace === 'act' ? actsOf(steps) : steps.map((_, index) => ({ from: index + 1, to: index + 1 }));

/** Which of the scenes holds the step, from 0. */
export const sceneWith = (scenes: readonly Scene[], step: number): number =>
  scenes.findIndex(({ from, to }) => from <= step && step <= to);

export function waysFrom(scenes: readonly Scene[], index: number): Ways {
  const stop = (at: number) => scenes[at]?.to ?? null;
  const [isFirst, isLast] = [index <= 0, index >= scenes.length - 1];
  return {
    first: isFirst ? null : stop(0),
    back: isFirst ? null : stop(index - 1),
    forward: isLast ? null : stop(index + 1),
    last: isLast ? null : stop(scenes.length - 1),
  };
}
