import type { Answer } from './asking.mjs';
import { DUTIES } from './differences/duties.js';
import { END_OF_LOG } from './differences/end-of-log.js';
import { ENTRIES } from './differences/entries.js';
import { IDS_OF_ACTIONS } from './differences/ids-of-actions.js';
import { LATE } from './differences/late/index.js';
import { MOVES } from './differences/moves.js';
import { RECORD_BEGINS } from './differences/record-begins.js';
import type { Rule } from './differences/rule.js';

/** All that may differ, of whatever a later program brought. */
export const RULES: readonly Rule[] = [
  ...END_OF_LOG,
  ...MOVES,
  ...RECORD_BEGINS,
  ...DUTIES,
  ...ENTRIES,
  ...IDS_OF_ACTIONS,
  ...LATE,
];

/** Both answers, without what the rules let differ. */
export const comparable = (question: string, before: Answer, now: Answer, rules = RULES): readonly [Answer, Answer] =>
  rules
    .filter(({ where }) => where.test(question))
    .reduce<readonly [Answer, Answer]>(
      ([old, fresh], { of, without }) => [of === 'both' ? without(old) : old, without(fresh)],
      [before, now],
    );
