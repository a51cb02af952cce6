import type { Met } from '#libs/domain/document-import/events.js';
import { isRecordKind } from '#libs/domain/deciders.js';
import { isKind } from '#libs/domain/kinds.js';
import type { ImportState } from '#libs/domain/document-import/state.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import type { Links } from '../frame/links.js';

/** No more things of one kind are named on the page of an import: the report's has them all. */
const NAMED = 20;

/** What an import recorded of one kind. */
export interface RecordedOfKind {
  readonly title: string;
  readonly count: number;
  readonly items: readonly { readonly ref: string; readonly href: string | null }[];
  readonly more: number;
}

const titleOf = (kind: string): string => sentence(isRecordKind(kind) ? KIND_WORDS[kind].many : kind);

/** The things that were recorded, kind by kind, each with the way to it. */
export const recordedShown = (recorded: readonly Met[], links: Links): readonly RecordedOfKind[] =>
  [...new Set(recorded.map(({ kind }) => kind))].map((kind) => {
    const all = recorded.filter((each) => each.kind === kind);
    return {
      title: titleOf(kind),
      count: all.length,
      items: all.slice(0, NAMED).map(({ id, ref }) => ({ ref, href: isKind(kind) ? links.of({ kind, id }) : null })),
      more: Math.max(0, all.length - NAMED),
    };
  });

/** How many things an import has told of so far. */
export const toldSoFar = (state: ImportState): number =>
  'recorded' in state ? (state.recorded?.length ?? 0) + (state.unchanged?.length ?? 0) : 0;
