import { day, id, list, sha256, text } from './field.js';

/** Whose paper or inspection it is, before whom and when: by name, as people write it. A name may be that of another body. */
export const SCOPE_FIELDS = {
  authority: text('The authority', { hint: 'For instance "Wexmoor Borough Council"', max: 200 }),
  authorityId: text('Which authority that is, where its name does not tell', {
    hint: 'The id of an authority, or `new` for one of its own',
    max: 40,
    optional: true,
  }),
  committee: text('Its committee', { max: 200 }),
  meeting: day('The meeting'),
  body: text('Which body that is, where its name does not tell', {
    hint: 'The id of a body, or `new` for a body of its own',
    max: 40,
    optional: true,
  }),
};

/** The day of a step that has one. */
export const ON_FIELD = { on: day('The day on which it happened') };

/** That something is done, and what shows it. */
export const EVIDENCE_FIELDS = {
  evidence: list('What the claim rests on', {
    fields: {
      title: text('What it is called', {
        hint: 'Left out for the title of the evidence named',
        max: 500,
        optional: true,
      }),
      sha256: sha256('Of the document, where it is held', {
        hint: 'Left out for the document of the evidence named',
        optional: true,
      }),
      id: id('The evidence of the record that it is', 'evidence', {
        hint: 'Of this very thing, of a recommendation that it answers, or of an action that answers it',
        optional: true,
      }),
    },
    max: 50,
  }),
};
