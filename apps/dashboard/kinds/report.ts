import type { Thing } from '#libs/read-models/register/thing.js';
import { dateAsWritten } from '#libs/words/dates.js';
import { discrepanciesOf } from '../parts/discrepancy.js';
import { fact, listed, text, textOr, type Shown } from '../parts/shown.js';
import { dayOr, heldFacts, linkTo, scopeFacts, sectionOf } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

type State = Thing<'report'>['state'];

const backgroundShown = ({ title, heldAt, contact }: State['backgroundDocuments'][number]): Shown =>
  text([title, heldAt && `held at ${heldAt}`, contact && `contact ${contact}`].filter(Boolean).join(', '));

const appendixShown = ({ no, title }: State['appendices'][number]): Shown =>
  text(no === null ? title : `${/^appendix/i.test(no) ? no : `Appendix ${no}`}: ${title}`);

const consultationShown = ({ who, sought, included }: State['consultation'][number]): Shown =>
  text(`${who}: comments sought ${sought ?? 'not said'}, included ${included ?? 'not said'}`);

const empty = 'None recorded from this report.';

export const REPORT: KindPage<'report'> = {
  columns: [
    titled('Report', ({ title }) => title),
    { label: 'Committee', cell: ({ scope }) => textOr(scope?.committee.name ?? null) },
    { label: 'Meeting', sort: 'meeting', cell: ({ scope }) => dayOr(scope?.meeting ?? null) },
    STATUS,
  ],
  choices: [],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      ...scopeFacts(shown),
      ...heldFacts(shown),
      fact('Item number', text(state.itemNo)),
      fact('Classification', text(state.classification)),
      fact('Wards or groups affected', textOr(state.wards)),
      fact('From', textOr(state.from)),
      fact('Inspection', linkTo(shown, state.inspectionId)),
      fact('Sent to constitutional team', dayOr(state.sentOn)),
      fact('Published', dayOr(state.publishedOn)),
      fact('Considered by the meeting', dayOr(state.consideredAt)),
      fact('Minute', textOr(state.minute)),
      fact('Lead officer', textOr(state.audit.leadOfficer)),
      fact('Report author', textOr(state.audit.author)),
      fact('Version', textOr(state.audit.version)),
      fact('Dated', dayOr(state.audit.dated)),
      fact('Key decision', textOr(state.audit.keyDecision)),
      fact('Document', text(state.document.name)),
      ...(state.laterDocuments.length === 0
        ? []
        : [fact('Later documents', listed(state.laterDocuments.map(({ name }) => text(name))))]),
      fact('Background documents', listed(state.backgroundDocuments.map(backgroundShown), 'None')),
      fact('Appendices', listed(state.appendices.map(appendixShown), 'None')),
      fact('Consultation', listed(state.consultation.map(consultationShown))),
    ];
  },
  sections: (shown) => [
    sectionOf(shown, 'recommendation', 'Recommendations', empty),
    sectionOf(shown, 'action', 'Actions', empty),
    sectionOf(shown, 'action-plan', 'Action plan', empty),
    sectionOf(shown, 'commitment', 'Commitments to report back', empty),
    sectionOf(shown, 'judgement', 'Judgements', empty),
    { title: 'Findings', empty, items: shown.thing.state.findings.map((finding) => text(finding.text)) },
    { title: 'Dates in its text', empty, items: shown.thing.state.dates.map((date) => text(dateAsWritten(date))) },
  ],
  particulars: {
    template: 'kinds/report.njk',
    model: ({ thing, page }) => ({ discrepancies: discrepanciesOf(thing, page) }),
  },
};
