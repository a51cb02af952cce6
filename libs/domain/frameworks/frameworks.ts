import type { PlainDate } from '#libs/kernel/event.js';
import { ofstedIlacs2018, ofstedIlacs2023, ofstedIlacs2026 } from './ofsted-ilacs.js';
import { ofstedSif2013 } from './ofsted-sif.js';

/** One area that a framework judges. Areas form a tree: `parent` is the code of the area above, or null. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Shorter names under which papers print the same area. */
  readonly alsoCalled: readonly string[];
}

/** A grade of a framework, with the other words by which its reports print it. */
export interface Grade {
  readonly name: string;
  readonly alsoPrinted: readonly string[];
}

/** One version of an inspectorate's framework. It governs the inspections that start from `from` up to `until`. */
export interface Framework {
  readonly code: string;
  readonly inspectorate: string;
  readonly name: string;
  readonly from: PlainDate;
  /** The last day on which an inspection could start under it; null while it is in force. */
  readonly until: PlainDate | null;
  readonly areas: readonly Area[];
  /** From the best to the worst. */
  readonly grades: readonly Grade[];
}

export const FRAMEWORKS: readonly Framework[] = [ofstedSif2013, ofstedIlacs2018, ofstedIlacs2023, ofstedIlacs2026];

/** The framework of an inspectorate ("ofsted") on the day the inspection started, or null where none is known. */
export function frameworkFor(inspectorate: string, startedOn: PlainDate): Framework | null {
  return (
    FRAMEWORKS.find(
      (f) => f.inspectorate === inspectorate && f.from <= startedOn && (f.until === null || startedOn <= f.until),
    ) ?? null
  );
}

/** The framework with that code ("ofsted-sif-2013"), or null. */
export const frameworkByCode = (code: string): Framework | null => FRAMEWORKS.find((f) => f.code === code) ?? null;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9']+/g, ' ')
    .trim();

/** The framework's grade that the words print ("requires improvement to be good"), or null: a grade belongs to its framework. */
export function gradeOf(framework: Framework, words: string): Grade | null {
  const wanted = plain(words);
  return (
    framework.grades.find((grade) => [grade.name, ...grade.alsoPrinted].some((name) => plain(name) === wanted)) ?? null
  );
}

/** The area of the framework that the words name, whatever their case, wrapping and punctuation, or null. */
export function areaOf(framework: Framework, words: string): Area | null {
  const wanted = plain(words).replace(/^the /, '');
  return (
    framework.areas.find((area) =>
      [area.name, ...area.alsoCalled].some((name) => plain(name).replace(/^the /, '') === wanted),
    ) ?? null
  );
}
