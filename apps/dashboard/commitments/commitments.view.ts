import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { dueOf } from '../parts/due.js';
import { fact, link, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { dayOr, linkTo, scopeFacts } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import { isRecordId } from '../things/record-id.js';
import type { Particulars } from '../things/thing-page.js';
import { statusTag } from '#libs/words/tags.js';

type Commitment = Thing<'commitment'>;

export const commitmentColumns = (asking: Asking): readonly Column<'commitment'>[] => [
  {
    label: 'Commitment',
    sort: 'title',
    wide: true,
    cell: (c) => link(c.state.text, asking.links.thing('commitment', c.id), c.ref),
  },
  { label: 'To', cell: (c) => textOr(c.state.to) },
  { label: 'By', sort: 'due', cell: (c) => ({ is: 'due', due: dueOf(c, asking.point.on) }) },
  { label: 'Status', sort: 'status', cell: (c) => tagged(statusTag(c.status)) },
];

/** A report that the record has, by its id; else what it was called. */
const reportNamed = async (asking: Asking, report: string): Promise<Shown> =>
  isRecordId(report) ? linkTo(asking, 'report', report) : text(report);

export async function commitmentParticulars(asking: Asking, commitment: Commitment): Promise<Particulars> {
  const { state } = commitment;
  return {
    facts: [
      fact('Promised', text(state.text)),
      fact('To', textOr(state.to)),
      fact('By', dayOr(state.by, 'No date was given')),
      ...(state.kept === null
        ? []
        : [
            fact('Kept at the meeting of', dayOr(state.kept.meeting)),
            fact('By the report', await reportNamed(asking, state.kept.report)),
          ]),
      fact('Report', await linkTo(asking, 'report', state.reportId)),
      ...scopeFacts(asking, commitment),
    ],
    sections: [],
  };
}
