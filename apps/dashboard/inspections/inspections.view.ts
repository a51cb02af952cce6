import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Asking } from '../frame/pages.js';
import { judgementTree, type JudgedArea } from '../parts/judgement-tree.js';
import { fact, link, nothing, tagged, text, textOr } from '../parts/shown.js';
import { dayOr, scopeFacts, thingLink } from '../things/common-facts.js';
import type { Column } from '../things/list-page.js';
import { EVERYTHING, type Particulars, type Section } from '../things/thing-page.js';
import { dateAsWritten } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';

type Inspection = Thing<'inspection'>;

export const inspectionColumns = ({ links }: Asking): readonly Column<'inspection'>[] => [
  {
    label: 'Inspection',
    sort: 'title',
    wide: true,
    cell: (i) => link(sentence(i.title), links.thing('inspection', i.id), i.ref),
  },
  { label: 'Authority', cell: (i) => textOr(i.scope?.authority.name ?? null) },
  { label: 'Started', cell: (i) => dayOr(i.state.startedOn) },
  { label: 'Published', cell: (i) => dayOr(i.state.publishedOn) },
  { label: 'Status', sort: 'status', cell: (i) => tagged(statusTag(i.status)) },
];

export const frameworkName = (code: string): string => frameworkByCode(code)?.name ?? code;

export async function inspectionParticulars(
  asking: Asking,
  inspection: Inspection,
): Promise<Particulars & { areas: readonly JudgedArea[]; replay: string }> {
  const { state } = inspection;
  const filter = { inspectionId: inspection.id };
  const of = async (
    kind: 'report' | 'recommendation' | 'action' | 'action-plan',
    title: string,
    empty: string,
  ): Promise<Section> => ({
    title,
    items: (await asking.view.list(kind, filter, EVERYTHING)).items.map((thing) => thingLink(asking, thing as Thing)),
    empty,
  });
  const judgements = await asking.view.list('judgement', filter, EVERYTHING);
  return {
    facts: [
      ...scopeFacts(asking, inspection),
      fact('Inspectorate', text(sentence(state.inspectorate))),
      fact('Framework', text(frameworkName(state.framework))),
      fact('Power', textOr(state.power)),
      fact('Announced', dayOr(state.announcedOn)),
      fact('Started', dayOr(state.startedOn)),
      fact('Concluded', dayOr(state.concludedOn)),
      fact('Published', dayOr(state.publishedOn)),
      fact('Received by the authority', dayOr(state.receivedOn)),
      fact('Previous inspection', state.previous === null ? nothing() : text(dateAsWritten(state.previous))),
      fact('Lead inspector', textOr(state.leadInspector)),
    ],
    sections: [
      await of('action-plan', 'Action plan', 'No action plan recorded.'),
      await of('report', 'Reports about it', 'No reports recorded.'),
      await of('recommendation', 'Recommendations', 'No recommendations recorded.'),
      await of('action', 'Actions', 'No actions recorded.'),
    ],
    areas: judgementTree(judgements.items, asking.links),
    replay: asking.links.replay('inspection', inspection.id),
  };
}
