import { GetThingPage, type ThingPage } from '#libs/asking/questions/thing-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { namedControls } from '../forms/named-controls.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { PageOf } from '../frame/pages.js';
import { mayAddEvidence } from './may-add.js';

/** What came back of the form; `kept`: the file is here already and need not be sent again. */
export interface EvidenceSent {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly kept: { readonly sha256: string; readonly name: string } | null;
}

const NOTHING: EvidenceSent = { typed: {}, faults: [], kept: null };
const FIELDS = ['title', 'speaksOf', 'reason', 'file'];

/** Add evidence of a thing: a file, what it is, and of which day it speaks. */
export const evidencePage = (
  kind: RecordKind,
  id: string,
  { typed, faults, kept }: EvidenceSent = NOTHING,
): PageOf<ThingPage> => ({
  template: 'evidence/evidence.njk',
  takes: [],
  question: (asked) => new GetThingPage(asked, { named: { kind, id }, versions: 1 }),
  model: ({ at, here, links }, { thing, place }) => {
    return {
      section: 'evidence',
      title: 'Add evidence',
      offered: at.now && here.reader.is === 'actor' && mayAddEvidence(here.reader.rights, kind, place),
      thing: { ref: thing.ref, title: sentence(thing.title), what: KIND_WORDS[kind].one, href: links.thing(kind, id) },
      action: { href: `/${KIND_WORDS[kind].path}/${id}/evidence` },
      hidden: here.token ?? '',
      kept,
      ...namedControls(FIELDS, { typed, faults }, 'file'),
    };
  },
});
