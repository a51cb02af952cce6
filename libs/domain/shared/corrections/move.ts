import { choice, source, text } from '../moves/field.js';
import { fieldsOf, type Corrections } from './corrections.js';

const LONGEST = 20_000;

/** What a correction is told, beside what goes from lists and comes into them. */
export const correctionFields = (corrections: Corrections) => ({
  field: choice('What is corrected', fieldsOf(corrections), {
    hint: 'What is put right otherwise is refused, saying how',
  }),
  to: text('What it shall say', {
    hint: 'A day as `2017-03-06`; left out where the paper says nothing of it',
    max: LONGEST,
    optional: true,
  }),
  source: source(),
});
