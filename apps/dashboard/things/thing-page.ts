import { NotFoundException } from '@nestjs/common';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { NotThere } from '../errors/not-there.js';
import type { Asking } from '../frame/pages.js';
import { documentsOf, quotationOf, type Documents, type Quotation } from '../parts/quotation.js';
import { entriesShown, type EntryShown } from '../parts/history.js';
import type { Fact, Shown } from '../parts/shown.js';
import { KIND_WORDS, type PageKind } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag, type Tag } from '#libs/words/tags.js';
import { isRecordId } from './record-id.js';

/** The longest history that one page shows; more of it is among the changes. */
const VERSIONS = 200;

export interface Section {
  readonly title: string;
  readonly items: readonly Shown[];
  readonly empty: string;
}

/** What a kind of thing says of itself; the rest of its page is the same for all. */
export interface Particulars {
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

export interface ThingPage {
  readonly section: PageKind;
  readonly title: string;
  readonly kind: string;
  readonly ref: string;
  readonly status: Tag;
  readonly beingRecorded: boolean;
  readonly back: { readonly href: string; readonly text: string };
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly quotation: Quotation | null;
  readonly history: readonly EntryShown[];
  /** Where the rest of a long history stands, else null. */
  readonly more: string | null;
  /** Where it is compared with itself at another moment. */
  readonly compare: string;
}

const FIRST = { limit: 1, cursor: null, descending: false } as const;

/** The record may have it, only not at this moment. */
async function missing({ whole, point }: Asking, kind: PageKind, id: string): Promise<never> {
  const [first] = (await whole.entries({ stream: streamId(kind, id) }, FIRST)).items;
  throw first === undefined ? new NotFoundException() : new NotThere(kind, point, first);
}

/** The thing of that kind, or the page that says that there is none. */
export async function foundThing<K extends PageKind>(asking: Asking, kind: K, id: string): Promise<Thing<K>> {
  if (!isRecordId(id)) throw new NotFoundException();
  const thing = await asking.view.find(kind, id.toLowerCase());
  return thing ?? missing(asking, kind, id.toLowerCase());
}

/** The names of the documents that a thing's facts may be quoted from: those of its report. */
export async function documentsFor(asking: Asking, thing: Thing): Promise<Documents> {
  const reportId = thing.kind === 'report' ? thing.id : thing.reportId;
  if (reportId !== null) {
    const report = await asking.view.find('report', reportId);
    return documentsOf(report === null ? [] : [report]);
  }
  if (thing.scope === null) return documentsOf([]);
  const { authority, committee, meeting } = thing.scope;
  const filter = { authority: authority.code, committee: committee.code, meeting };
  return documentsOf((await asking.view.list('report', filter, EVERYTHING)).items);
}

export const EVERYTHING = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;

export async function thingPage<K extends PageKind>(
  asking: Asking,
  thing: Thing<K>,
  particulars: Particulars,
): Promise<ThingPage> {
  const { view, links } = asking;
  const documents = await documentsFor(asking, thing);
  const history = await view.entries({ stream: thing.stream }, { limit: VERSIONS, cursor: null, descending: true });
  const words = KIND_WORDS[thing.kind];
  const state = thing.state as { readonly source?: Parameters<typeof quotationOf>[0] };
  return {
    section: thing.kind,
    title: sentence(thing.title),
    kind: sentence(words.one),
    ref: thing.ref,
    status: statusTag(thing.status),
    beingRecorded: thing.beingRecorded,
    back: { href: links.list(thing.kind), text: `All ${words.many}` },
    ...particulars,
    quotation: quotationOf(state.source ?? null, documents),
    history: await entriesShown(asking, history.items, documents),
    more: history.next === null ? null : links.changes({ stream: thing.stream }),
    compare: links.compareThing(thing.kind, thing.id),
  };
}
