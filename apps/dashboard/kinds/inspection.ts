import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import { dateAsWritten } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { judgementTree } from '../parts/judgement-tree.js';
import { fact, nothing, text, textOr } from '../parts/shown.js';
import { dayOr, factIf, linkTo, scopeFacts, sectionOf } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage } from '../things/kind-page.js';

export const frameworkName = (code: string): string => frameworkByCode(code)?.name ?? code;

export const INSPECTION: KindPage<'inspection'> = {
  columns: [
    titled('Inspection'),
    { label: 'Authority', cell: ({ scope }) => textOr(scope?.authority.name ?? null) },
    { label: 'Started', cell: ({ state }) => dayOr(state.startedOn) },
    { label: 'Published', cell: ({ state }) => dayOr(state.publishedOn) },
    STATUS,
  ],
  choices: [],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      ...scopeFacts(shown),
      fact('Inspectorate', text(sentence(state.inspectorate))),
      fact('Framework', text(frameworkName(state.framework))),
      fact('Power', textOr(state.power)),
      fact('Announced', dayOr(state.announcedOn)),
      fact('Started', dayOr(state.startedOn)),
      fact('Concluded', dayOr(state.concludedOn)),
      fact('Published', dayOr(state.publishedOn)),
      fact('Received by the authority', dayOr(state.receivedOn)),
      fact('Previous inspection', state.previous === null ? nothing() : text(dateAsWritten(state.previous))),
      ...factIf('Re-inspection after', state.follows, (id) => linkTo(shown, id)),
      fact('Lead inspector', textOr(state.leadInspector)),
    ];
  },
  sections: (shown) => [
    sectionOf(shown, 'action-plan', 'Action plan', 'No action plan recorded.'),
    sectionOf(shown, 'report', 'Reports about it', 'No reports recorded.'),
    sectionOf(shown, 'recommendation', 'Recommendations', 'No recommendations recorded.'),
    sectionOf(shown, 'action', 'Actions', 'No actions recorded.'),
  ],
  particulars: {
    template: 'kinds/inspection.njk',
    model: (shown) => ({
      areas: judgementTree(relatedOf(shown, 'judgement'), shown.page.links),
      replay: shown.page.links.thing('inspection', shown.thing.id, '/replay'),
    }),
  },
};
