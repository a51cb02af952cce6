import type { RecordKind } from '#libs/domain/deciders.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import { KIND_WORDS } from '#libs/words/kinds.js';

/** What somebody named: by address, by kind and id, or by its short reference. */
export type Named =
  { readonly kind: RecordKind; readonly id: string; readonly origin: string | null } | { readonly ref: string };

const KINDS = Object.entries(KIND_WORDS).map(([kind, { path }]) => ({ kind: kind as RecordKind, path }));

const PATH =
  /^\/?(?:v1\/)?([a-z-]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/(?:replay|history|compare))?\/?$/i;

const urlOf = (text: string): URL | null => (/^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null);

/** `CPC 2017-07-10/8/R2`, `action/<id>`, `actions/<id>`, or the address of its page or of its answer in the API. */
export const parseNamed = (words: string): Named => {
  const text = words.trim();
  const url = urlOf(text);
  const [, segment, id] = PATH.exec(url?.pathname ?? text) ?? [];
  const known = KINDS.find(({ kind, path }) => [kind, path].includes(segment?.toLowerCase() ?? ''));
  return known && id ? { kind: known.kind, id: spelledId(id), origin: url?.origin ?? null } : { ref: text };
};
