import type { Condition } from './here.js';

/** A plan, or a recommendation, something of which the law wants done is missing; late or not. */
export const hasDuty: Condition = () => 'h.open and h.due is not null';

export const isToSubmitOrPublish: Condition = () => `h.status in ('approved', 'submitted')`;
