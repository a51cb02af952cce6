import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { fact, link, tagged, text, textOr, type Fact } from '../parts/shown.js';
import { dayOr, evidenceShown, linkTo, personOr, scopeFacts, thingLink, yesOr } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import { EVERYTHING, type Particulars } from '../things/thing-page.js';
import { statusTag } from '#libs/words/tags.js';

type Recommendation = Thing<'recommendation'>;

export const recommendationColumns = ({ links }: Asking): readonly Column<'recommendation'>[] => [
  {
    label: 'Recommendation',
    sort: 'title',
    wide: true,
    cell: (r) => link(r.state.text, links.thing('recommendation', r.id), r.ref),
  },
  { label: 'Asks to', cell: (r) => yesOr(r.state.kind) },
  { label: 'Meeting', sort: 'meeting', cell: (r) => dayOr(r.scope?.meeting ?? null) },
  { label: 'Status', sort: 'status', cell: (r) => tagged(statusTag(r.status)) },
];

const progress = (asking: Asking, { state }: Recommendation): readonly Fact[] => [
  fact('Resolved by the meeting of', dayOr(state.resolution?.meeting ?? null, 'Not resolved yet')),
  ...(state.resolution?.minute ? [fact('Minute', text(state.resolution.minute))] : []),
  ...(state.referredTo === null ? [] : [fact('Referred to', text(state.referredTo))]),
  ...(state.claimedBy === null
    ? []
    : [
        fact('Implementation claimed by', personOr(asking, state.claimedBy)),
        fact('Evidence', evidenceShown(state.evidence)),
      ]),
  ...(state.verifiedBy === null ? [] : [fact('Verified by', personOr(asking, state.verifiedBy))]),
  ...(state.closedAs === null ? [] : [fact('Closed as', yesOr(state.closedAs))]),
];

export async function recommendationParticulars(asking: Asking, recommendation: Recommendation): Promise<Particulars> {
  const { state } = recommendation;
  const filter = state.inspectionId === null ? { reportId: state.reportId } : { inspectionId: state.inspectionId };
  const actions = await asking.view.list('action', filter, EVERYTHING);
  return {
    facts: [
      fact('Asks', text(state.text)),
      fact('Kind', yesOr(state.kind)),
      fact('Addressed to', textOr(state.addressee)),
      ...progress(asking, recommendation),
      ...(state.supersededBy === null
        ? []
        : [fact('Superseded by', await linkTo(asking, 'recommendation', state.supersededBy))]),
      fact('Report', await linkTo(asking, 'report', state.reportId)),
      fact('Inspection', await linkTo(asking, 'inspection', state.inspectionId)),
      ...scopeFacts(asking, recommendation),
    ],
    sections: [
      {
        title: 'Actions that answer it',
        items: actions.items
          .filter((action) => action.state.answers.includes(recommendation.id))
          .map((action) => thingLink(asking, action as Thing)),
        empty: 'No action is recorded as answering it.',
      },
    ],
  };
}
