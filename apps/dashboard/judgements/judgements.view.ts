import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { fact, link, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { linkTo, scopeFacts } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import { EVERYTHING, type Particulars } from '../things/thing-page.js';
import { frameworkName } from '../inspections/inspections.view.js';
import { gradeTag, statusTag } from '#libs/words/tags.js';

type Judgement = Thing<'judgement'>;

const gradeShown = ({ state }: Judgement): Shown => ({
  is: 'grade',
  standing: gradeTag(state.grade),
  first: state.firstGrade === state.grade ? null : gradeTag(state.firstGrade),
});

export const judgementColumns = ({ links }: Asking): readonly Column<'judgement'>[] => [
  { label: 'Area', sort: 'title', wide: true, cell: (j) => link(j.title, links.thing('judgement', j.id), j.ref) },
  { label: 'Authority', cell: (j) => textOr(j.scope?.authority.name ?? null) },
  { label: 'Grade', cell: gradeShown },
  { label: 'Status', sort: 'status', cell: (j) => tagged(statusTag(j.status)) },
];

async function relatives(asking: Asking, judgement: Judgement) {
  const { state } = judgement;
  const { items } = await asking.view.list('judgement', { inspectionId: state.inspectionId }, EVERYTHING);
  const shown = (thing: Judgement) =>
    link(thing.title, asking.links.thing('judgement', thing.id), `${thing.ref}, ${thing.state.grade}`);
  return [
    ...items.filter((other) => other.state.code === state.parent).map(shown),
    ...items.filter((other) => other.state.parent === state.code).map(shown),
  ];
}

export async function judgementParticulars(asking: Asking, judgement: Judgement): Promise<Particulars> {
  const { state } = judgement;
  return {
    facts: [
      fact('Grade that stands', tagged(gradeTag(state.grade))),
      fact('Grade first given', tagged(gradeTag(state.firstGrade))),
      ...(state.challengedBy === null ? [] : [fact('Challenged by', text(state.challengedBy))]),
      fact('As the paper words it', textOr(state.words, 'As the grade')),
      fact('Area', text(state.area)),
      fact('Framework', text(frameworkName(state.framework))),
      fact('Inspection', await linkTo(asking, 'inspection', state.inspectionId)),
      fact('Report', await linkTo(asking, 'report', state.reportId)),
      ...scopeFacts(asking, judgement),
    ],
    sections: [
      {
        title: 'Areas above and below it',
        items: await relatives(asking, judgement),
        empty: 'None in this inspection.',
      },
    ],
  };
}
