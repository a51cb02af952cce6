import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { discrepanciesOf, type DiscrepancyShown } from '../parts/discrepancy.js';
import { fact, link, listed, tagged, text, textOr, type Shown } from '../parts/shown.js';
import { dayOr, linkTo, scopeFacts, thingLink } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import { EVERYTHING, type Particulars, type Section } from '../things/thing-page.js';
import { dateAsWritten } from '#libs/words/dates.js';
import { statusTag } from '#libs/words/tags.js';

type Report = Thing<'report'>;

export const reportColumns = ({ links }: Asking): readonly Column<'report'>[] => [
  { label: 'Report', sort: 'title', wide: true, cell: (r) => link(r.title, links.thing('report', r.id), r.ref) },
  { label: 'Committee', cell: (r) => textOr(r.scope?.committee.name ?? null) },
  { label: 'Meeting', sort: 'meeting', cell: (r) => dayOr(r.scope?.meeting ?? null) },
  { label: 'Status', sort: 'status', cell: (r) => tagged(statusTag(r.status)) },
];

const facts = async (asking: Asking, report: Report) => {
  const { state } = report;
  return [
    ...scopeFacts(asking, report),
    fact('Item number', text(state.itemNo)),
    fact('Classification', text(state.classification)),
    fact('Wards or groups affected', textOr(state.wards)),
    fact('From', textOr(state.from)),
    fact('Inspection', await linkTo(asking, 'inspection', state.inspectionId)),
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
};

const backgroundShown = ({ title, heldAt, contact }: Report['state']['backgroundDocuments'][number]): Shown =>
  text([title, heldAt && `held at ${heldAt}`, contact && `contact ${contact}`].filter(Boolean).join(', '));

const appendixShown = ({ no, title }: Report['state']['appendices'][number]): Shown =>
  text(no === null ? title : `${/^appendix/i.test(no) ? no : `Appendix ${no}`}: ${title}`);

const consultationShown = ({ who, sought, included }: Report['state']['consultation'][number]): Shown =>
  text(`${who}: comments sought ${sought ?? 'not said'}, included ${included ?? 'not said'}`);

async function sections(asking: Asking, report: Report): Promise<readonly Section[]> {
  const filter = { reportId: report.id };
  const of = async (
    kind: 'recommendation' | 'action' | 'action-plan' | 'commitment' | 'judgement',
    title: string,
  ): Promise<Section> => ({
    title,
    items: (await asking.view.list(kind, filter, EVERYTHING)).items.map((thing) => thingLink(asking, thing as Thing)),
    empty: 'None recorded from this report.',
  });
  return [
    await of('recommendation', 'Recommendations'),
    await of('action', 'Actions'),
    await of('action-plan', 'Action plan'),
    await of('commitment', 'Commitments to report back'),
    await of('judgement', 'Judgements'),
    {
      title: 'Findings',
      items: report.state.findings.map((f) => text(f.text)),
      empty: 'None recorded from this report.',
    },
    {
      title: 'Dates in its text',
      items: report.state.dates.map((date) => text(dateAsWritten(date))),
      empty: 'None recorded from this report.',
    },
  ];
}

export async function reportParticulars(
  asking: Asking,
  report: Report,
): Promise<Particulars & { discrepancies: readonly DiscrepancyShown[] }> {
  return {
    facts: await facts(asking, report),
    sections: await sections(asking, report),
    discrepancies: discrepanciesOf(report, asking.people, asking.links),
  };
}
