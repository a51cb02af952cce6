/** What the record knows of persons, as far as it matters to who somebody is. */
export interface Joining {
  /** Sees that the person is in the record under that name; what is so already is left alone. */
  ensureJoined(person: string, name: string): Promise<void>;
  /** The service account of a client, `service-…`; `null` when there is none, or its time is over. */
  serviceOf(clientId: string): Promise<string | null>;
}
