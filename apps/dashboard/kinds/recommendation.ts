import { BEFORE_A_MEETING } from '#libs/domain/recommendation/moves/phases.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import { fact, listed, text, textOr } from '../parts/shown.js';
import {
  claimFacts,
  dayOr,
  dueShown,
  factIf,
  heldFacts,
  linkTo,
  scopeFacts,
  sentenceOr,
  thingLink,
} from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage, type Section, type ThingShown } from '../things/kind-page.js';
import { sentence } from '#libs/words/sentence.js';
import { minuteLink } from '../minuting/minute-link.js';
import { responsesShown } from '../parts/responses.js';

/** Neither scrutiny nor an auditor says of which kind its recommendations are: there it is not missing. */
const hasKinds = ({ origin }: Recommendation): boolean => origin === 'committee' || origin === 'inspectorate';

/** The meetings that it is before, for who minutes them. */
const toMinuteSection = (shown: ThingShown<'recommendation'>): readonly Section[] => {
  if (!(BEFORE_A_MEETING as readonly string[]).includes(shown.thing.status)) return [];
  const items = relatedOf(shown, 'meeting').flatMap((meeting) => minuteLink(shown.page, meeting, meeting.title));
  return items.length === 0 ? [] : [{ title: 'The meeting that it is before', items, empty: '' }];
};

export const RECOMMENDATION: KindPage<'recommendation'> = {
  columns: [
    titled('Recommendation', ({ state }) => state.text),
    { label: 'Whose', cell: ({ state }) => text(sentence(state.auditor ?? state.origin)) },
    { label: 'Asks to', cell: ({ state }) => (hasKinds(state) ? sentenceOr(state.kind) : text('')) },
    { label: 'Meeting', sort: 'meeting', cell: ({ scope }) => dayOr(scope?.meeting ?? null) },
    { label: 'Response due', sort: 'due', cell: dueShown },
    STATUS,
  ],
  choices: ['all', 'open', 'overdue'],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      fact('Asks', text(state.text)),
      fact('Recommended by', text(sentence(state.auditor ?? state.origin))),
      ...(hasKinds(state) ? [fact('Kind', sentenceOr(state.kind))] : []),
      ...factIf('Priority', state.priority, (words) => text(sentence(words))),
      fact('Addressed to', textOr(state.addressee)),
      ...factIf('Made by its parent body', state.agreedBy, ({ body }) => linkTo(shown, body)),
      ...factIf('Agreed by its parent at the meeting of', state.agreedBy, ({ meeting }) => dayOr(meeting)),
      ...(state.origin === 'committee'
        ? [fact('Resolved by the meeting of', dayOr(state.resolution?.meeting ?? null, 'Not resolved yet'))]
        : []),
      ...factIf('Minute', state.resolution?.minute || null, text),
      ...factIf('Minute number', state.resolution?.number || null, text),
      ...factIf('Minutes', state.resolution?.minutesId ?? null, (id) => linkTo(shown, id)),
      ...factIf('Resolved as one with', state.resolution?.asOneWith.length ? state.resolution.asOneWith : null, (ids) =>
        listed(ids.map((id) => linkTo(shown, id))),
      ),
      ...factIf('Referred to', state.referredTo, text),
      ...factIf('Recommended to', state.recommendedTo, text),
      ...claimFacts(shown, 'Implementation', state),
      ...factIf('Closed as', state.closedAs, sentenceOr),
      ...factIf('Superseded by', state.supersededBy, (id) => linkTo(shown, id)),
      fact('Report', linkTo(shown, state.reportId)),
      fact('Inspection', linkTo(shown, state.inspectionId)),
      ...scopeFacts(shown),
      ...heldFacts(shown),
    ];
  },
  sections: (shown) => [
    ...(shown.thing.state.addressees.length === 0
      ? []
      : [{ title: 'Responses', items: responsesShown(shown), empty: 'It is addressed to nobody.' }]),
    {
      title: 'Actions that answer it',
      items: relatedOf(shown, 'action')
        .filter(({ state }) => state.answers.includes(shown.thing.id))
        .map((action) => thingLink(shown.page, action)),
      empty: 'No action is recorded as answering it.',
    },
    ...toMinuteSection(shown),
  ],
};
