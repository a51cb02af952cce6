import { choice, id, list, text } from '../shared/moves/field.js';
import { CAPACITIES } from './events.js';

export const ADDRESSEE = text('Which addressee, where it is addressed to several', { max: 500, optional: true });

export const NO = text('Its number in the report', { max: 20 });

export const TEXT = text('What it asks for', { max: 20_000 });

export const ABOUT = {
  inspectionId: id('The inspection or audit that it came of, unless a report alone tells of it', 'inspection', {
    optional: true,
  }),
  reportId: id('The report that tells of it', 'report', { optional: true }),
};

export const ADDRESSEES = list('Whom it is addressed to: each responds for itself', {
  fields: {
    name: text('A body or a post', { max: 500 }),
    capacity: choice('Whether it is the authority’s executive; of scrutiny’s it must be said', CAPACITIES, {
      optional: true,
    }),
  },
  max: 20,
});
