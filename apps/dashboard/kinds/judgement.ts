import type { Thing } from '#libs/read-models/register/thing.js';
import { gradeTag } from '#libs/words/tags.js';
import { fact, link, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { factIf, linkTo, scopeFacts } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage, type ThingShown } from '../things/kind-page.js';
import { frameworkName } from './inspection.js';

const gradeShown = ({ state }: Thing<'judgement'>): Shown => ({
  is: 'grade',
  standing: gradeTag(state.grade),
  first: state.firstGrade === state.grade ? null : gradeTag(state.firstGrade),
});

/** Of the same inspection: the area above it, then those below it. */
const relatives = (shown: ThingShown<'judgement'>): readonly Shown[] => {
  const { code, parent } = shown.thing.state;
  const all = relatedOf(shown, 'judgement');
  return [...all.filter(({ state }) => state.code === parent), ...all.filter(({ state }) => state.parent === code)].map(
    ({ title, id, ref, state }) => link(title, shown.page.links.thing('judgement', id), `${ref}, ${state.grade}`),
  );
};

export const JUDGEMENT: KindPage<'judgement'> = {
  columns: [
    titled('Area', ({ title }) => title),
    { label: 'Authority', cell: ({ scope }) => textOr(scope?.authority.name ?? null) },
    { label: 'Grade', cell: gradeShown },
    STATUS,
  ],
  choices: [],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      fact('Grade that stands', tagged(gradeTag(state.grade))),
      fact('Grade first given', tagged(gradeTag(state.firstGrade))),
      ...factIf('Challenged by', state.challengedBy, text),
      ...factIf('Superseded by', state.supersededBy, (id) => linkTo(shown, id)),
      ...factIf('Not carried forward by', state.notCarriedForwardBy, (id) => linkTo(shown, id)),
      fact('As the paper words it', textOr(state.words, 'As the grade')),
      fact('Area', text(state.area)),
      fact('Framework', text(frameworkName(state.framework))),
      fact('Inspection', linkTo(shown, state.inspectionId)),
      fact('Report', linkTo(shown, state.reportId)),
      ...scopeFacts(shown),
    ];
  },
  sections: (shown) => [
    { title: 'Areas above and below it', items: relatives(shown), empty: 'None in this inspection.' },
  ],
};
