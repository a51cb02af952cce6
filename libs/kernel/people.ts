/** The directory of pseudonyms: what to call `prs_…` on a page. Can be emptied without touching the log. */
export interface People {
  /** `null` for somebody whom the directory does not know (any more). */
  nameOf(person: string): string | null;
}
