import type { Answer } from './asking.mjs';
import { LIFECYCLES } from './differences/lifecycles.js';
import { BOARDS } from './differences/board.js';
import { BODIES } from './differences/bodies.js';
import { CLAIMS } from './differences/claims.js';
import { CORRECTIONS } from './differences/corrections.js';
import { CURSORS } from './differences/cursors.js';
import { DESK } from './differences/desk.js';
import { DOSSIERS } from './differences/dossiers.js';
import { DUTIES } from './differences/duties.js';
import { END_OF_LOG } from './differences/end-of-log.js';
import { ENTRIES } from './differences/entries.js';
import { EVIDENCE } from './differences/evidence.js';
import { EXACT_ADDRESSES } from './differences/exact-addresses.js';
import { FILES_IN_WORDS } from './differences/files-in-words.js';
import { IDS_OF_ACTIONS } from './differences/ids-of-actions.js';
import { LATE } from './differences/late/index.js';
import { MARKED_WORDS } from './differences/marked-words.js';
import { MINUTES } from './differences/minutes.js';
import { MOVES } from './differences/moves.js';
import { PAGES_OF_LISTS } from './differences/pages-of-lists.js';
import { PASSED_EVENTS } from './differences/passed-events.js';
import { PEOPLE } from './differences/people.js';
import { RECORD_BEGINS } from './differences/record-begins.js';
import { NAMES_OF_PARAMETERS, ORDER_OF_PARAMETERS } from './differences/parameters-of-pages.js';
import type { Rule } from './differences/rule.js';
import { STEPS_OF_REPLAYS } from './differences/steps-of-replays.js';
import { TOLD } from './differences/told.js';
import { VERSIONS } from './differences/versions.js';
import { WORDS_OF_FILTERS } from './differences/words-of-filters.js';

/** All that may differ, of whatever a later program brought. */
export const RULES: readonly Rule[] = [
  ...BOARDS,
  ...EXACT_ADDRESSES,
  ...STEPS_OF_REPLAYS,
  ...MARKED_WORDS,
  ...NAMES_OF_PARAMETERS,
  ...WORDS_OF_FILTERS,
  ...PAGES_OF_LISTS,
  ...FILES_IN_WORDS,
  ...CURSORS,
  ...END_OF_LOG,
  ...PEOPLE,
  ...MOVES,
  ...DESK,
  ...PASSED_EVENTS,
  ...RECORD_BEGINS,
  ...DOSSIERS,
  ...DUTIES,
  ...LIFECYCLES,
  ...EVIDENCE,
  ...BODIES,
  ...MINUTES,
  ...CLAIMS,
  ...CORRECTIONS,
  ...VERSIONS,
  ...TOLD,
  ...ENTRIES,
  ...IDS_OF_ACTIONS,
  ...LATE,
  ...ORDER_OF_PARAMETERS,
];

/** Both answers, without what the rules let differ. */
export const comparable = (question: string, before: Answer, now: Answer, rules = RULES): readonly [Answer, Answer] =>
  rules
    .filter(({ where }) => where.test(question))
    .reduce<readonly [Answer, Answer]>(
      ([old, fresh], { of, without }) => [of === 'new' ? old : without(old), of === 'old' ? fresh : without(fresh)],
      [before, now],
    );
