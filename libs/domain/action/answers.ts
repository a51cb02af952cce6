import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { answersTo } from './answered.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

interface Told {
  readonly recommendationId: string;
}

export const linkRecommendation = (data: Told, { state }: Asked<Action>): Decision<ActionEvent> =>
  answersTo(state.answers, data.recommendationId) ? [] : [{ type: 'RecommendationLinked.v1', data }];

export const unlinkRecommendation = (data: Told, { state }: Asked<Action>): Decision<ActionEvent> =>
  answersTo(state.answers, data.recommendationId)
    ? [{ type: 'RecommendationUnlinked.v1', data }]
    : invalid('recommendationId', 'It is not recorded as answering that recommendation.');
