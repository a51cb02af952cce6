import { KIND_WORDS, type PageKind } from '#libs/words/kinds.js';

export type Query = Readonly<Record<string, string | undefined>>;

/**
 * Every address that a page links to is made here, so that whatever must go along with a reader from page to page
 * (`carried`) is added in one place.
 */
export class Links {
  constructor(private readonly carried: Query = {}) {}

  to(path: string, query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...query, ...this.carried }))
      if (value !== undefined && value !== '') search.set(name, value);
    return search.size === 0 ? path : `${path}?${search.toString()}`;
  }

  board(query: Query = {}): string {
    return this.to('/', query);
  }

  thing(kind: PageKind, id: string): string {
    return this.to(`/${KIND_WORDS[kind].path}/${encodeURIComponent(id)}`);
  }

  /** `query`: which step of it, and at what pace. */
  replay(kind: 'inspection' | 'action-plan', id: string, query: Query = {}): string {
    return this.to(`/${KIND_WORDS[kind].path}/${encodeURIComponent(id)}/replay`, query);
  }

  list(kind: PageKind, query: Query = {}): string {
    return this.to(`/${KIND_WORDS[kind].path}`, query);
  }

  changes(query: Query = {}): string {
    return this.to('/changes', query);
  }

  /** `query`: which moment the reader's own is compared with, and what of it is shown. */
  compare(query: Query = {}): string {
    return this.to('/compare', query);
  }

  compareThing(kind: PageKind, id: string, query: Query = {}): string {
    return this.to(`/${KIND_WORDS[kind].path}/${encodeURIComponent(id)}/compare`, query);
  }

  /** What a GET form must send along in hidden fields. */
  hidden(): readonly (readonly [string, string])[] {
    return Object.entries(this.carried).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
  }
}
