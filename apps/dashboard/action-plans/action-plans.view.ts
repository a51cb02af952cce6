import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { deadlinesOf, type Deadline } from '../parts/deadline.js';
import { fact, link, listed, nothing, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { dayOr, linkTo, scopeFacts, thingLink } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import { documentsFor, type Particulars } from '../things/thing-page.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { statusTag } from '#libs/words/tags.js';

type Plan = Thing<'action-plan'>;

export const planColumns = ({ links }: Asking): readonly Column<'action-plan'>[] => [
  {
    label: 'Action plan',
    sort: 'title',
    wide: true,
    cell: (p) => link(p.title, links.thing('action-plan', p.id), p.ref),
  },
  { label: 'Authority', cell: (p) => textOr(p.scope?.authority.name ?? null) },
  { label: 'Last day by law', cell: (p) => dayOr(p.state.duties[0]?.computed ?? null, 'No deadline') },
  { label: 'Status', sort: 'status', cell: (p) => tagged(statusTag(p.status)) },
];

/** An action with how far it has come; said so where the record does not have it. */
const actionLink = async (asking: Asking, id: string): Promise<Shown> => {
  const action = await asking.view.find('action', id);
  return action === null ? nothing('Not part of the record at this point') : thingLink(asking, action);
};

export async function planParticulars(
  asking: Asking,
  plan: Plan,
): Promise<Particulars & { deadlines: readonly Deadline[]; replay: string }> {
  const { state } = plan;
  const actions: Shown[] = [];
  for (const id of state.actions) actions.push(await actionLink(asking, id));
  return {
    facts: [
      fact('Draft issued', dayOr(state.draftIssuedOn)),
      fact('Returned to cabinet', dayOr(state.returnedOn)),
      fact(
        'Approved',
        textOr(
          state.approval === null
            ? null
            : `${dateInWords(state.approval.on)}, by ${nameOf(asking.people, state.approval.by)}`,
        ),
      ),
      fact(
        'Submitted',
        listed(
          state.submissions.map(({ recipient, on, means }) =>
            text(`To ${recipient} on ${dateInWords(on)}, by ${means}`),
          ),
          'Not recorded',
        ),
      ),
      fact('Published', dayOr(state.publishedOn)),
      fact('Inspection', await linkTo(asking, 'inspection', state.inspectionId)),
      fact('Report', await linkTo(asking, 'report', state.reportId)),
      ...scopeFacts(asking, plan),
    ],
    sections: [{ title: 'Actions', items: actions, empty: 'No actions are included yet.' }],
    deadlines: deadlinesOf(plan.id, state, asking.point.on, await documentsFor(asking, plan)),
    replay: asking.links.replay('action-plan', plan.id),
  };
}
