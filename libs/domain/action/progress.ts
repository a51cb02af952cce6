import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import { hasText } from '../shared/text/has-text.js';
import type { ActionEvent, Progress } from './events.js';

/** Colour, percentage and status are asserted by whoever counts so: one of them, or what was done, at least. */
export const reportProgress = (data: Progress): Decision<ActionEvent> => {
  const { rag, rule, percent, status, note } = data;
  if (rag === null && rule !== null)
    return invalid('rule', 'A rule says what a colour means: give the RAG that it led to.');
  if (rag === null && percent === null && status === null && !hasText(note))
    return invalid('rag', 'Say what is reported: a RAG, a percentage, a status, or what was done.');
  return [{ type: 'ProgressReported.v2', data }];
};
