import { isDeepStrictEqual } from 'node:util';
import type { ImportCommand } from '#libs/domain/document-import/decide.js';
import type { AcceptedDraft } from '#libs/domain/document-import/events.js';
import type { ImportLog } from './import-log.js';
import { inParts } from './in-parts.js';

/** How a draft comes into the log: accepted at once, or announced and then part by part. */
export interface Acceptance {
  readonly accept: ImportCommand;
  readonly parts: readonly object[];
}

export const acceptanceOf = ({ draft, ...told }: AcceptedDraft): Acceptance => {
  const parts = inParts(draft as object);
  return parts.length === 1
    ? { accept: { type: 'AcceptImport', data: { ...told, draft } }, parts: [] }
    : { accept: { type: 'AcceptImportInParts', data: { ...told, parts: parts.length } }, parts };
};

export const partCommands = ({ parts }: Acceptance): readonly ImportCommand[] =>
  parts.map((draft, n) => ({ type: 'AddDraftPart', data: { part: n + 1, draft } }));

/** Whether what has come belongs to this acceptance: another version of the program may read the document otherwise. */
export const isBegunBy = ({ state, parts: there }: ImportLog, { parts }: Acceptance): boolean =>
  state.status === 'receiving' &&
  state.parts === parts.length &&
  isDeepStrictEqual(there, parts.slice(0, there.length));
