import { mayDo } from '#libs/domain/rights/may-do.js';
import type { Operation } from '#libs/domain/rights/operation.js';
import { decidedByInWords } from '#libs/domain/shared/more-time/decided-by.js';
import type { MoreTime } from '#libs/domain/shared/more-time/more-time.js';
import type { People } from '#libs/kernel/people.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { count } from '#libs/words/count.js';
import { rowInWords } from '#libs/words/minutes.js';
import { ownerAndHolder, ownerName } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { ragTag } from '#libs/words/tags.js';
import type { Page } from '../frame/pages.js';
import { fact, link, nothing, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { claimFacts, dueShown, factIf, linkTo, personShown, scopeFacts } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage, type Section, type ThingShown } from '../things/kind-page.js';

type Action = Thing<'action'>;

const ownerShown = ({ state }: Action, { people }: Page): Shown =>
  state.owner === null ? nothing('No owner') : text(ownerAndHolder(people, state.owner, state.holder));

const ragShown = ({ state }: Action): Shown =>
  state.rag === null ? nothing('Not reported') : tagged(ragTag(state.rag.value));

/** Of the last report that told something in words. */
const lastNote = ({ progressNote, rag }: Action['state']): string | null => progressNote ?? (rag?.note || null);

const CAME: Readonly<Record<MoreTime['status'], string>> = {
  requested: 'nobody has decided on it',
  granted: 'granted',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

/** "Until 20 October 2017, asked for by Head of Placements: granted until 1 October 2017, minute 7 of the meeting of …" */
const moreTimeInWords = ({ to, owner, holder, status, until, decidedBy }: MoreTime, people: People): string => {
  const who = owner === null ? 'nobody who owned it' : ownerAndHolder(people, owner, holder);
  const granted = until !== null && until !== to ? ` until ${dateInWords(until)}` : '';
  const how = decidedBy === null ? '' : `, ${decidedByInWords(decidedBy)}`;
  return `Until ${dateInWords(to)}, asked for by ${who}: ${CAME[status]}${granted}${how}`;
};

/** Who waits for a decision on more time is granted or refused it by one of two: an officer, or the body. */
const waysToDecide = ({ thing, place, page }: ThingShown<'action'>): readonly Shown[] => {
  const { reader } = page.here;
  const waits = thing.open && thing.state.moreTime.some(({ status }) => status === 'requested');
  if (!waits || !page.at.now || reader.is !== 'actor') return [];
  const may = (operation: Operation) => mayDo(reader.rights, operation, place);
  const form = (verb: string) => `${page.links.thing('action', thing.id)}/do/${verb}`;
  return [
    ...(may({ deed: 'decide on more time under a delegation' })
      ? [
          link('Grant it under a delegation', form('grant-more-time')),
          link('Refuse it under a delegation', form('refuse-more-time')),
        ]
      : []),
    ...(may({ kind: 'minutes', move: 'MinuteMeeting' })
      ? [
          link(
            'It was decided in a minute: minute the meeting',
            page.links.list('meeting', { committee: thing.scope?.body }),
          ),
        ]
      : []),
  ];
};

/** What meetings decided about it, in the words of their minutes. */
const decidedSection = (shown: ThingShown<'action'>): readonly Section[] => {
  const rows = relatedOf(shown, 'minutes').flatMap(({ id, title, state }) =>
    state.tracker
      .filter(({ actionId }) => actionId === shown.thing.id)
      .map((row) => link(rowInWords(row), shown.page.links.thing('minutes', id), title)),
  );
  return rows.length === 0 ? [] : [{ title: 'What meetings decided about it', items: rows, empty: '' }];
};

export const ACTION: KindPage<'action'> = {
  columns: [
    titled('Action', ({ state }) => sentence(state.objective)),
    { label: 'Owner', sort: 'owner', cell: ownerShown },
    { label: 'Due', sort: 'due', cell: dueShown },
    { label: 'RAG', sort: 'rag', cell: ragShown },
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
      ...factIf('Portfolio holder', state.portfolioHolder, text),
      ...factIf('Who reports for the owner', state.reporter, (who) => text(ownerName(page.people, who))),
      ...factIf('Priority', state.priority, text),
      fact('Due', dueShown(thing, page)),
      fact('Due date revised', text(['Never', 'Once'][state.revisions] ?? count(state.revisions, 'time'))),
      ...factIf('New date approved by', state.dueApprovedBy, personShown(shown)),
      fact('RAG', ragShown(thing)),
      ...factIf('Percent complete', state.percent, (percent) => text(`${percent}%`)),
      ...factIf('Status in the authority’s own words', state.ownStatus, ({ words, means }) =>
        text(`${words} (${means})`),
      ),
      ...factIf('Progress note', lastNote(state), text),
      ...factIf('Update asked for on', state.updateAsked, (day) => text(dateInWords(day))),
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
    ...(shown.thing.state.moreTime.length === 0
      ? []
      : [
          {
            title: 'More time',
            items: [
              ...shown.thing.state.moreTime.map((each) => text(moreTimeInWords(each, shown.page.people))),
              ...waysToDecide(shown),
            ],
            empty: 'Never asked for.',
          },
        ]),
    ...decidedSection(shown),
  ],
};
