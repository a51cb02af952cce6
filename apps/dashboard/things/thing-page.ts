import { GetThingPage, type ThingPage } from '#libs/asking/questions/thing-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import type { PageOf } from '../frame/pages.js';
import { kindPage } from '../kinds/kinds.js';
import { differencesShown } from '../parts/difference.js';
import { changeableEntries, recordedShown } from '../moves/in-history.js';
import { offeredNow } from '../moves/offered.js';
import type { Section } from './kind-page.js';
import { evidenceSection } from './evidence-section.js';
import { quotationOf } from '../parts/quotation.js';

/** The longest history that one page shows; more of it is among the changes. */
const VERSIONS = 50;
/** As many of what belongs to it as one page shows, where there is a list of them. */
const PER_SECTION = 50;

const sectionShown = ({ all, ...section }: Section) => ({
  ...section,
  items: all === undefined ? section.items : section.items.slice(0, PER_SECTION),
  all: all !== undefined && section.items.length > PER_SECTION ? all : null,
});

/** One thing: its facts, what belongs to it, the words it was read from, and its history. */
export const thingPage = (kind: RecordKind, id: string): PageOf<ThingPage> => {
  const { facts, sections, particulars } = kindPage(kind);
  return {
    template: particulars?.template ?? 'things/thing.njk',
    takes: ['recorded'],
    question: (asked) => new GetThingPage(asked, { named: { kind, id }, versions: VERSIONS }),
    model: (page, value) => {
      const shown = { ...value, page };
      const { thing, history, documents } = value;
      const { links } = page;
      const state = thing.state as { readonly source?: Parameters<typeof quotationOf>[0] };
      return {
        section: kind,
        title: sentence(thing.title),
        kind: sentence(KIND_WORDS[kind].one),
        ref: thing.ref,
        status: statusTag(thing.status),
        beingRecorded: thing.beingRecorded,
        back: { href: links.list(kind), text: `All ${KIND_WORDS[kind].many}` },
        differences: differencesShown(value.differences, page, documents),
        facts: facts(shown),
        sections: [...(sections?.(shown) ?? []), ...evidenceSection(shown)].map(sectionShown),
        ...particulars?.model(shown),
        quotation: quotationOf(state.source ?? null, documents, links),
        can: offeredNow(page, value),
        recorded: recordedShown(page, value),
        history: changeableEntries(page, value),
        // Where the rest of a long history stands.
        more: history.next === null ? null : links.changes({ stream: thing.stream }),
        compare: links.thing(kind, thing.id, '/compare'),
        told: links.thing(kind, thing.id, '/told'),
        dossier: links.dossier({ kind, id: thing.id }),
        archive: links.dossier({ kind, id: thing.id, format: 'zip' }),
      };
    },
  };
};
