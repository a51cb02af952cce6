import { areaOf, FRAMEWORKS, gradeOf, type Area, type Framework } from '#libs/domain/frameworks/frameworks.js';

const CODE = /^(?:\d(?:\.\d)?|[A-Z])[.)]? /;

/** Shorter and longer words name neither: every line of a paper is asked, and most answer at once. */
const couldName = (words: string): boolean => words.length >= 4 && words.length <= 160;

const firstWord = (words: string): string =>
  /^(?:the )?([a-z0-9']+)/.exec(words.toLowerCase().replace(/^[^a-z0-9']+/, ''))?.[1] ?? '';
const FIRST_WORDS: ReadonlySet<string> = new Set(
  FRAMEWORKS.flatMap(({ areas }) => areas.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled].map(firstWord))),
);

const anyArea = (words: string): Area | null =>
  couldName(words) && FIRST_WORDS.has(firstWord(words)) ? first((framework) => areaOf(framework, words)) : null;
/** True for a grade of any framework. */
export const isGrade = (words: string): boolean =>
  couldName(words) && words.length <= 40 && first((framework) => gradeOf(framework, words)) !== null;

function first<T>(find: (framework: Framework) => T | null): T | null {
  for (const framework of FRAMEWORKS) {
    const found = find(framework);
    if (found !== null) return found;
  }
  return null;
}

/** The name of an area of any framework without its code and colon; empty where the words name none. */
export function areaWordsOf(words: string): string {
  const name = words.replace(CODE, '').replace(/ ?[:-]$/, '');
  return anyArea(name) === null ? '' : name;
}
