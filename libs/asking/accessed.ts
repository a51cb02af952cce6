import type { Subject as Accessed } from '#libs/access-log/index.js';
import type { QuestionName } from '#libs/domain/rights/questions.js';
import { isId } from '#libs/kernel/stream-id.js';
import type { Subject } from './subject.js';

/** Questions whose answers are taken along as a file. */
const EXPORTS: readonly QuestionName[] = [
  'TabulateComparison',
  'TabulateThing',
  'TabulateThings',
  'TabulateEntries',
  'TakeTrackerPaper',
  'TakeDossier',
];

/** A file is told of once, before its first byte; what it goes on with is read. */
export const isExport = ({ question, goesOn = false }: Subject): boolean => EXPORTS.includes(question) && !goesOn;

/** What is asked for, as the access log names it: a thing by its kind and id, else the question, and of which kind. */
export const accessed = ({ question, thing, kind }: Subject): Accessed =>
  thing !== null && isId(thing.id)
    ? { what: thing.kind, id: thing.id }
    : { what: kind === null ? question : `${question}.${kind}`, id: null };
