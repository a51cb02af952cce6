import type { Difference, ImportOutcome, Met } from '#libs/domain/document-import/events.js';

/** After so many things, what came of them is told: whoever asks sees that it goes on. */
export const TOLD_AFTER = 100;

export interface ThingRecorded {
  readonly thing: Met;
  readonly differences: readonly Difference[];
}

/** `made`: the ids of what the import itself brought into the record. */
export const outcomeOfThings = (
  done: readonly ThingRecorded[],
  made: ReadonlySet<string>,
): Omit<ImportOutcome, 'leftOut'> => ({
  recorded: done.filter(({ thing }) => made.has(thing.id)).map(({ thing }) => thing),
  unchanged: done
    .filter(({ thing, differences }) => differences.length === 0 && !made.has(thing.id))
    .map(({ thing }) => thing),
  differences: done.flatMap(({ differences }) => differences),
});
