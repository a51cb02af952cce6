import { isNamedByAny } from '#libs/domain/action-plan/duties/recipient.js';
import { dutiesOf } from '#libs/domain/action-plan/duties/standing.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import { dutyOutcome } from '#libs/words/duties.js';
import { nameOf } from '#libs/words/person.js';
import { deadlinesOf } from '../parts/deadline.js';
import { fact, listed, tagged, text, textOr } from '../parts/shown.js';
import { dayOr, linkTo, scopeFacts, thingLink } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

const inspectionIn = (named: ReadonlyMap<string, Thing>, id: string) =>
  (named.get(id) as Thing<'inspection'> | undefined)?.state ?? null;

export const ACTION_PLAN: KindPage<'action-plan'> = {
  columns: [
    titled('Action plan', ({ title }) => title),
    { label: 'Authority', cell: ({ scope }) => textOr(scope?.authority.name ?? null) },
    { label: 'Last day by law', cell: ({ state }) => dayOr(state.duties[0]?.computed ?? null, 'No deadline') },
    {
      label: 'Statutory duty',
      cell: ({ state }, { day }) =>
        listed(
          dutiesOf(state).map((duty) => tagged(dutyOutcome(duty, day).tag)),
          'No deadline',
        ),
    },
    STATUS,
  ],
  choices: ['all', 'open', 'overdue'],
  facts: (shown) => {
    const { state } = shown.thing;
    const approval =
      state.approval && `${dateInWords(state.approval.on)}, by ${nameOf(shown.page.people, state.approval.by)}`;
    const submissions = state.submissions.map(({ recipient, on, means }) => {
      const counts = state.duties.length === 0 || isNamedByAny(state.duties, recipient);
      const words = `To ${recipient} on ${dateInWords(on)}, by ${means}`;
      return text(counts ? words : `${words}: no duty names them`);
    });
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
      all: page.links.list('action', { planId: thing.id }),
    },
  ],
  particulars: {
    template: 'kinds/action-plan.njk',
    model: ({ thing: { id, state }, named, page, documents }) => ({
      deadlines: deadlinesOf(id, state, page, { inspection: inspectionIn(named, state.inspectionId), documents }),
      replay: page.links.thing('action-plan', id, '/replay'),
    }),
  },
};
