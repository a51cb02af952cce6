import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { deadlinesOf } from '../parts/deadline.js';
import { fact, listed, text, textOr } from '../parts/shown.js';
import { dayOr, linkTo, scopeFacts, thingLink } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

export const ACTION_PLAN: KindPage<'action-plan'> = {
  columns: [
    titled('Action plan', ({ title }) => title),
    { label: 'Authority', cell: ({ scope }) => textOr(scope?.authority.name ?? null) },
    { label: 'Last day by law', cell: ({ state }) => dayOr(state.duties[0]?.computed ?? null, 'No deadline') },
    STATUS,
  ],
  choices: ['all', 'open'],
  facts: (shown) => {
    const { state } = shown.thing;
    const approval =
      state.approval && `${dateInWords(state.approval.on)}, by ${nameOf(shown.page.people, state.approval.by)}`;
    const submissions = state.submissions.map(({ recipient, on, means }) =>
      text(`To ${recipient} on ${dateInWords(on)}, by ${means}`),
    );
    return [
      fact('Draft issued', dayOr(state.draftIssuedOn)),
      fact('Returned to cabinet', dayOr(state.returnedOn)),
      fact('Approved', textOr(approval)),
      fact('Submitted', listed(submissions, 'Not recorded')),
      fact('Published', dayOr(state.publishedOn)),
      fact('Inspection', linkTo(shown, state.inspectionId)),
      fact('Report', linkTo(shown, state.reportId)),
      ...scopeFacts(shown),
    ];
  },
  sections: ({ thing, named, page }) => [
    {
      title: 'Actions',
      items: thing.state.actions.map((id) => thingLink(page, named.get(id))),
      empty: 'No actions are included yet.',
    },
  ],
  particulars: {
    template: 'kinds/action-plan.njk',
    model: ({ thing: { id, state }, page, documents }) => ({
      deadlines: deadlinesOf(id, state, page.day, documents),
      replay: page.links.thing('action-plan', id, '/replay'),
    }),
  },
};
