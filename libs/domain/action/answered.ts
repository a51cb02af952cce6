import { spelledId } from '#libs/kernel/stream-id.js';

/** Ids were recorded as they were typed once. */
export const answersTo = (all: readonly string[], id: string): boolean =>
  all.some((each) => spelledId(each) === spelledId(id));

export const withoutAnswer = (all: readonly string[], id: string): readonly string[] =>
  all.filter((each) => spelledId(each) !== spelledId(id));

export const withAnswer = (all: readonly string[], id: string): readonly string[] => [...withoutAnswer(all, id), id];
