import { isRecordKind, type Kind, type RecordKind } from '#libs/domain/deciders.js';
import { importKey } from '#libs/domain/document-import/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { KIND_WORDS, listBelow } from '#libs/words/kinds.js';
import { momentNames } from './moment-names.js';

export type Query = Readonly<Record<string, string | undefined>>;

/**
 * Every address that a page links to is made here, so that whatever must go along with a reader from page to page
 * (`carried`) is added in one place.
 */
export class Links {
  constructor(private readonly carried: Query = {}) {}

  to(path: string, query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...query, ...this.carriedTo(path) }))
      if (value !== undefined && value !== '') search.set(name, value);
    return search.size === 0 ? path : `${path}?${search.toString()}`;
  }

  board(query: Query = {}): string {
    return this.to('/', query);
  }

  list(kind: RecordKind, query: Query = {}): string {
    return this.to(`/${KIND_WORDS[kind].path}`, query);
  }

  /** All of a list as a file: the API answers it. */
  listFile(kind: RecordKind, query: Query = {}): string {
    const below = listBelow(kind);
    return this.to(`/v1/${KIND_WORDS[kind].path}${below && `/${below}`}`, { ...query, format: 'csv' });
  }

  /** All changes as a file: the API answers it. */
  changesFile(query: Query = {}): string {
    return this.to('/v1/audit/entries', { ...query, format: 'csv' });
  }

  /** `what`: its own page, its replay (`query`: which step, at what pace), its comparison (with which moment), or what was told of it. */
  thing(kind: RecordKind, id: string, what: '' | '/replay' | '/compare' | '/told' = '', query: Query = {}): string {
    return this.to(`/${KIND_WORDS[kind].path}/${encodeURIComponent(id)}${what}`, query);
  }

  /** Of anything of the record; `null` for what is none, though it may have a page of its own. */
  of({ kind, id }: { readonly kind: Kind; readonly id: string }): string | null {
    return isRecordKind(kind) ? this.thing(kind, id) : null;
  }

  /** What an import brought in, and what its paper says otherwise. */
  imported(id: string, query: Query = {}): string {
    return this.to(`/imports/${encodeURIComponent(id)}`, query);
  }

  /** One thing that the paper of an import says otherwise, where somebody decides about it. */
  difference(importId: string, no: number): string {
    return this.imported(importId, { difference: String(no) });
  }

  /** The draft of a paper that waits to be confirmed; `query`: which page of it. It has no moment. */
  waitingPaper(sha256: string, query: Query = {}): string {
    return new Links().to(`/papers/${encodeURIComponent(sha256)}`, query);
  }

  /** The words of a paper that waits, around a passage of it. */
  waitingText(sha256: string, query: Query = {}): string {
    return `${new Links().to(`/papers/${encodeURIComponent(sha256)}/text`, query)}#passage`;
  }

  /** The text of the paper that an import was read from; `query`: from which line. */
  paper(importId: string, query: Query = {}): string {
    return this.to(`/imports/${encodeURIComponent(importId)}/paper`, query);
  }

  /** Where the words stand that something was read from, in the text of their paper, as it was imported. */
  passage({ document, from, to }: { readonly document: string; readonly from: number; readonly to: number }): string {
    return `${this.paper(naturalId(importKey(document)), { from: String(from), to: String(to) })}#passage`;
  }

  /** The document of evidence, or of an import, to be saved: the API answers it. */
  download({ kind, id }: { readonly kind: 'evidence' | 'import'; readonly id: string }): string {
    return this.to(`/v1/${kind === 'import' ? 'imports' : 'evidence'}/${encodeURIComponent(id)}/document`);
  }

  /** A file of a published tracker, as it was published: the API answers it. */
  trackerFile(id: string, is: string): string {
    return this.to(`/v1/trackers/${encodeURIComponent(id)}/files/${is}`);
  }

  /** All that the record tells of a thing, or of what `query` names the days of, with its proofs. */
  dossier(query: Query): string {
    return this.to('/v1/audit/dossier', query);
  }

  /** The proof that an entry is in the log, as a file. It has no moment: the API's log answers it. */
  inclusionProof(stream: string, revision: bigint): string {
    return new Links().to('/audit/proof/inclusion', { stream, rev: String(revision) });
  }

  changes(query: Query = {}): string {
    return this.to('/changes', query);
  }

  /** Statements of papers that contradict each other; `query`: of what, whether those too that are resolved. */
  discrepancies(query: Query = {}): string {
    return this.to('/discrepancies', query);
  }

  /** What the record says otherwise since entries take their own day. */
  orderOfEntries(query: Query = {}): string {
    return this.to('/order-of-entries', query);
  }

  /** Where the record is not as it should be. */
  alarms(query: Query = {}): string {
    return this.to('/alarms', query);
  }

  /** What waits for who is signed in, now; `query`: which list alone, and which page of it. */
  desk(query: Query = {}): string {
    return new Links().to('/desk', query);
  }

  /** Who came in, was refused, and read or exported what is not for everybody. It has no moment. */
  accessLog(query: Query = {}): string {
    return new Links().to('/access-log', query);
  }

  /** `query`: which moment the reader's own is compared with, and what of it is shown. */
  compare(query: Query = {}): string {
    return this.to('/compare', query);
  }

  /** All that a body had been told; `query`: by which day, and which body. */
  told(query: Query = {}): string {
    return this.to('/told', query);
  }

  /** What a GET form must send along to `path` in hidden fields. */
  hidden(path = '/'): readonly (readonly [string, string])[] {
    return Object.entries(this.carriedTo(path)).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as const],
    );
  }

  /** The parameters to keep, by the names that the page at the other end has for them. */
  private carriedTo(path: string): Query {
    const names: Readonly<Record<string, string>> = momentNames(path);
    return Object.fromEntries(Object.entries(this.carried).map(([name, value]) => [names[name] ?? name, value]));
  }
}
