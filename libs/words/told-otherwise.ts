import type { PlainDate } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import { daysInWords, enteredLateInWords, type EnteredLate } from './entered-late.js';
import { fieldInWords } from './field-words.js';
import { isTechnical, valueInWords, type Names } from './value-words.js';

/** A member of a thing that is told otherwise since entries hold from their own day. */
interface Line {
  readonly path: string;
  readonly until: Json;
  readonly now: Json;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly because: EnteredLate | null;
}

export interface LineInWords {
  readonly field: string;
  /** `null` where there was nothing. */
  readonly until: string | null;
  readonly now: string | null;
  readonly days: string;
  readonly why: string | null;
}

const both = (a: string | null, b: string | null): string | null =>
  [a, b].filter((words) => words !== null).join('; ') || null;

/** The lines as people read them. Members that have one name among people, as an owner's, are told as one. */
export const linesInWords = (lines: readonly Line[], names: Names): readonly LineInWords[] => {
  const told = new Map<string, LineInWords>();
  for (const { path, until, now, because, ...between } of lines) {
    if (isTechnical(path)) continue;
    const [field, days] = [fieldInWords(path), daysInWords(between)];
    const key = JSON.stringify([field, days]);
    const line = { until: valueInWords(until, names), now: valueInWords(now, names) };
    const before = told.get(key);
    told.set(key, {
      field,
      until: before ? both(before.until, line.until) : line.until,
      now: before ? both(before.now, line.now) : line.now,
      days,
      why: before?.why ?? (because && enteredLateInWords(because)),
    });
  }
  return [...told.values()];
};
