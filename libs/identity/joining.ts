/** What the record knows of persons, as far as it matters to who somebody is. */
export interface Joining {
  /**
   * Sees that the person is in the record under that name, with the roles that follow from what the provider says of them;
   * what is so already is left alone.
   */
  ensureJoined(person: string, told: { readonly name: string; readonly claimed: readonly string[] }): Promise<void>;
  /** Whether roles follow from what the provider says: then it is to be said anew every hour. */
  rolesFollow(claimed: readonly string[]): boolean;
  /** The service account of a client, `service-…`; `null` when there is none, or its time is over. */
  serviceOf(clientId: string): Promise<string | null>;
}
