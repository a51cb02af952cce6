import type { PlainDate } from '#libs/kernel/event.js';
import type { Area, Framework, Grade } from './framework.js';
import { internalAudit2020 } from './internal-audit.js';
import { ofstedIlacs2018, ofstedIlacs2023, ofstedIlacs2026 } from './ofsted-ilacs.js';
import { ofstedSif2013 } from './ofsted-sif.js';

export type { Area, Framework, Grade } from './framework.js';

export const FRAMEWORKS: readonly Framework[] = [
  ofstedSif2013,
  ofstedIlacs2018,
  ofstedIlacs2023,
  ofstedIlacs2026,
  internalAudit2020,
];

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
