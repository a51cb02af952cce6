import type { EntityManager } from 'typeorm';
import { isStatement } from '#libs/domain/statement/events.js';
import { isDay } from '../register/day.js';
import type { Effect } from '../register/fold.js';
import { copyRows } from '../tables/copy-rows.js';
import { STATEMENT } from '../tables/statement.js';

/** Notes the statements of a batch. One of a day that is none tells nobody anything. */
export const writeStatements = (tx: EntityManager, effects: readonly Effect[]): Promise<void> =>
  copyRows(
    tx,
    STATEMENT,
    effects.flatMap(({ thing, taken: { event, position } }) => {
      if (!isStatement(event) || !isDay(event.data.meeting)) return [];
      const { body, meeting } = event.data;
      return [{ position, thing, body, meeting }];
    }),
  );
