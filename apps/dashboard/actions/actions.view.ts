import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { dueOf } from '../parts/due.js';
import { fact, link, nothing, tagged, text, textOr, type Fact, type Shown } from '../parts/shown.js';
import { evidenceShown, linkTo, personOr, scopeFacts } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import type { Particulars } from '../things/thing-page.js';
import { count } from '#libs/words/count.js';
import { ownerName } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { ragTag, statusTag } from '#libs/words/tags.js';

type Action = Thing<'action'>;

export const ownerShown = ({ people }: Asking, { state }: Action): Shown =>
  state.owner === null ? nothing('No owner') : text(ownerName(people, state.owner));

const ragShown = ({ state }: Action): Shown =>
  state.rag === null ? nothing('Not reported') : tagged(ragTag(state.rag.value));

export const actionColumns = (asking: Asking): readonly Column<'action'>[] => [
  {
    label: 'Action',
    sort: 'title',
    wide: true,
    cell: (a) => link(sentence(a.state.objective), asking.links.thing('action', a.id), a.ref),
  },
  { label: 'Owner', cell: (a) => ownerShown(asking, a) },
  { label: 'Due', sort: 'due', cell: (a) => ({ is: 'due', due: dueOf(a, asking.point.on) }) },
  { label: 'RAG', cell: ragShown },
  { label: 'Status', sort: 'status', cell: (a) => tagged(statusTag(a.status)) },
];

const progress = (asking: Asking, { state }: Action): readonly Fact[] => [
  ...(state.rag === null
    ? []
    : [fact('Progress note', text(state.rag.note)), fact('RAG follows the rule', textOr(state.rag.rule))]),
  ...(state.claimedBy === null
    ? []
    : [
        fact('Completion claimed by', personOr(asking, state.claimedBy)),
        fact('Evidence', evidenceShown(state.evidence)),
      ]),
  ...(state.verifiedBy === null ? [] : [fact('Verified by', personOr(asking, state.verifiedBy))]),
];

export async function actionParticulars(asking: Asking, action: Action): Promise<Particulars> {
  const { state } = action;
  const answered: Shown[] = [];
  for (const id of state.answers) answered.push(await linkTo(asking, 'recommendation', id));
  return {
    facts: [
      fact('Objective', text(sentence(state.objective))),
      fact('By what means', textOr(state.means)),
      fact('Owner', ownerShown(asking, action)),
      fact('Due', { is: 'due', due: dueOf(action, asking.point.on) }),
      fact('Due date revised', text(['Never', 'Once'][state.revisions] ?? count(state.revisions, 'time'))),
      ...(state.dueApprovedBy === null ? [] : [fact('New date approved by', personOr(asking, state.dueApprovedBy))]),
      fact('RAG', ragShown(action)),
      ...progress(asking, action),
      ...(state.supersededBy === null
        ? []
        : [fact('Superseded by', await linkTo(asking, 'action', state.supersededBy))]),
      fact('Action plan', await linkTo(asking, 'action-plan', state.planId)),
      fact('Report', await linkTo(asking, 'report', state.reportId)),
      fact('Inspection', await linkTo(asking, 'inspection', state.inspectionId)),
      ...scopeFacts(asking, action),
    ],
    sections: [
      { title: 'Recommendations that it answers', items: answered, empty: 'It is not recorded as answering any.' },
    ],
  };
}
