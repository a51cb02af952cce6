import { KINDS, RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import { KIND_WORDS, listBelow } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import type { Resource } from './resource.js';

/** The paths of kinds that no page shows: they are named here only. */
const WORDS: Readonly<Record<Kind, { readonly one: string; readonly many: string; readonly path: string }>> = {
  ...KIND_WORDS,
  import: { one: 'import', many: 'imports', path: 'imports' },
  'passed-event': { one: 'passed event', many: 'passed events', path: 'passed-events' },
  person: { one: 'person', many: 'people', path: 'people' },
  service: { one: 'service account', many: 'service accounts', path: 'services' },
};

export const resourceOf = <K extends Kind>(kind: K): Resource<K> => {
  const { one, many, path } = WORDS[kind];
  return { kind, path, list: listBelow(kind), title: sentence(many), one };
};

/** Everything that people keep a record of. */
export const RECORDS = RECORD_KINDS.map((kind) => resourceOf(kind));

/** Every kind of thing that can be read. */
export const RESOURCES = KINDS.map((kind) => resourceOf(kind));
