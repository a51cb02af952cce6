import { instantInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { fact, text } from '../parts/shown.js';
import { dayOr, documentShown, factIf, linkTo, personShown, scopeFacts } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

export const EVIDENCE: KindPage<'evidence'> = {
  columns: [
    titled('Evidence', ({ title }) => title),
    { label: 'Of', cell: ({ state }) => text(sentence(KIND_WORDS[state.of.kind].one)) },
    { label: 'Speaks of', cell: ({ state }) => dayOr(state.speaksOf) },
    { label: 'Received', cell: ({ state }) => text(instantInWords(state.document.receivedAt)) },
    STATUS,
  ],
  choices: [],
  facts: (shown) => {
    const { thing, page, history } = shown;
    const { document, of, speaksOf, supersededBy } = thing.state;
    const first = history.items.find(({ type }) => type === 'EvidenceReceived.v1');
    return [
      fact('Document', documentShown(page, thing)),
      fact('Media type', text(document.mediaType)),
      fact('SHA-256', text(document.sha256)),
      fact('Evidence of', linkTo(shown, of.id)),
      fact('Speaks of', dayOr(speaksOf)),
      fact('Received', text(instantInWords(document.receivedAt))),
      ...factIf('Recorded by', first?.actor ?? null, personShown(shown)),
      ...factIf('Superseded by', supersededBy, (id) => linkTo(shown, id)),
      ...scopeFacts(shown),
    ];
  },
};
