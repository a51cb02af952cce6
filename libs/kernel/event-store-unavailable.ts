/** The event store did not answer, again and again: whether the events were written is not known, or nothing was read. */
export class EventStoreUnavailable extends Error {
  override readonly name = 'EventStoreUnavailable';
}
