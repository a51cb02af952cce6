import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Paging } from '../paging.js';
import { answers, Question } from '../question.js';

/** The events that nobody may have recorded, the newest first. The same at every moment. */
export class ListAlarms extends Question<Listed<NoticedAlarm>, Paging> {}

export const handlers = [answers(ListAlarms, (page, { view }) => view.alarms(page))];
