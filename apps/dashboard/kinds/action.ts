import type { Thing } from '#libs/read-models/register/thing.js';
import { count } from '#libs/words/count.js';
import { ownerName } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { ragTag } from '#libs/words/tags.js';
import type { Page } from '../frame/pages.js';
import { fact, nothing, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { claimFacts, dueShown, factIf, linkTo, personShown, scopeFacts } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

type Action = Thing<'action'>;

const ownerShown = ({ state }: Action, { people }: Page): Shown =>
  state.owner === null ? nothing('No owner') : text(ownerName(people, state.owner));

const ragShown = ({ state }: Action): Shown =>
  state.rag === null ? nothing('Not reported') : tagged(ragTag(state.rag.value));

export const ACTION: KindPage<'action'> = {
  columns: [
    titled('Action', ({ state }) => sentence(state.objective)),
    { label: 'Owner', cell: ownerShown },
    { label: 'Due', sort: 'due', cell: dueShown },
    { label: 'RAG', cell: ragShown },
    STATUS,
  ],
  choices: ['all', 'open', 'overdue'],
  facts: (shown) => {
    const { thing, page } = shown;
    const { state } = thing;
    return [
      fact('Objective', text(sentence(state.objective))),
      fact('By what means', textOr(state.means)),
      fact('Owner', ownerShown(thing, page)),
      fact('Due', dueShown(thing, page)),
      fact('Due date revised', text(['Never', 'Once'][state.revisions] ?? count(state.revisions, 'time'))),
      ...factIf('New date approved by', state.dueApprovedBy, personShown(shown)),
      fact('RAG', ragShown(thing)),
      ...factIf('Progress note', state.rag, ({ note }) => text(note)),
      ...factIf('RAG follows the rule', state.rag, ({ rule }) => textOr(rule)),
      ...claimFacts(shown, 'Completion', state),
      ...factIf('Superseded by', state.supersededBy, (id) => linkTo(shown, id)),
      fact('Action plan', linkTo(shown, state.planId)),
      fact('Report', linkTo(shown, state.reportId)),
      fact('Inspection', linkTo(shown, state.inspectionId)),
      ...scopeFacts(shown),
    ];
  },
  sections: (shown) => [
    {
      title: 'Recommendations that it answers',
      items: shown.thing.state.answers.map((id) => linkTo(shown, id)),
      empty: 'It is not recorded as answering any.',
    },
  ],
};
