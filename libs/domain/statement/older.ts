import type { Difference } from '../document-import/events.js';
import { begins } from '../history/placing/entry-roles.js';
import { standingOf } from '../history/placing/standing.js';
import type { Kind } from '../kinds.js';
import type { SaidMember } from './events.js';
import { isList, saysTheSame } from './said.js';
import { bySpokenMember, membersOf, type Spoken, type SpokenEntry } from './told.js';

/** What an import compares, by the names under which it tells of differences, and the member that each is. */
const COMPARED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['title', 'wards', 'from', 'consultation', 'appendices', 'findings', 'dates'].map((n) => [n, n]),
  ),
  ...Object.fromEntries(['power', 'grade', 'text', 'kind', 'owner', 'due', 'duties', 'to', 'by'].map((n) => [n, n])),
  'last paragraph': 'lastParagraph',
  'lead officer': 'audit.leadOfficer',
  author: 'audit.author',
  version: 'audit.version',
  dated: 'audit.dated',
  'key decision': 'audit.keyDecision',
  'sent to constitutional team': 'sentOn',
  'background documents': 'backgroundDocuments',
  announced: 'announcedOn',
  concluded: 'concludedOn',
  published: 'publishedOn',
  received: 'receivedOn',
  'lead inspector': 'leadInspector',
  RAG: 'rag',
};
const MEMBERS = new Set(Object.values(COMPARED));

/** The import's own entries, which say what its document said, where it made the thing. */
const ofImport = (kind: Kind, standing: readonly SpokenEntry[], importId: string): readonly SaidMember[] => {
  const made = standing.filter(({ metadata }) => metadata.importId === importId);
  return made.some(begins) ? membersOf(kind, made) : [];
};

/**
 * What a document said of a thing that it was only compared with: what the record had, as it was imported and as it stood
 * then, where these agree; and what was told as a difference. Where somebody had changed it, nobody can tell.
 */
const compared = (kind: Kind, standing: readonly SpokenEntry[], differences: readonly Difference[]): Spoken['said'] => {
  const source = standing.find(begins)?.metadata.importId ?? null;
  const imported = bySpokenMember(
    membersOf(kind, source === null ? standing : standing.filter(({ metadata }) => metadata.importId === source)),
  );
  const then = bySpokenMember(membersOf(kind, standing));
  const said = new Map(
    [...imported].filter(([member, { value }]) => {
      const other = then.get(member);
      return MEMBERS.has(member) && other !== undefined && saysTheSame(value, other.value);
    }),
  );
  for (const { field, document } of differences) {
    const member = COMPARED[field];
    if (member === undefined) continue;
    said.delete(member);
    if (document !== null && !isList(member)) said.set(member, { value: document, place: null });
  }
  return said;
};

/** An import of before papers left statements, and what it met of one thing. */
export interface OlderImport extends Omit<Spoken, 'said' | 'importId'> {
  readonly importId: string;
  readonly differences: readonly Difference[];
}

/** What its document said of the thing; `entries`: all of the thing's stream until the import was complete. */
export const spokenByOlder = (
  kind: Kind,
  entries: readonly SpokenEntry[],
  { differences, ...paper }: OlderImport,
): Spoken => {
  const standing = standingOf(entries);
  const own = ofImport(kind, standing, paper.importId);
  return { ...paper, said: own.length > 0 ? bySpokenMember(own) : compared(kind, standing, differences) };
};
