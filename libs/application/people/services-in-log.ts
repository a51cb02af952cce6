import { serviceKey } from '#libs/domain/service/natural-key.js';
import type { ServiceState } from '#libs/domain/service/state.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { load } from '../load.js';

/** Finds the accounts of programs by what the identity provider calls them. */
export class ServicesInLog {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Pick<Clock, 'today'>,
  ) {}

  /** The actor that a client is, `service-<uuid>`; null where it has no account, or its account has ended. Throws what the event store throws. */
  async serviceOf(client: string): Promise<string | null> {
    const id = naturalId(serviceKey(client));
    const state = (await load(this.store, 'service', id)).state as ServiceState;
    const isActive = state.status === 'active' && this.clock.today() < state.until;
    return isActive ? streamId('service', id) : null;
  }
}
