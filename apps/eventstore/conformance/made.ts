import {
  BACKWARDS,
  END,
  PersistentSubscriptionDoesNotExistError,
  START,
  type EventStoreDBClient,
  type Position,
} from '@eventstore/db-client';

const ALL = '$all';

/** What the suite makes on a server: streams and groups whose names begin as nobody else's do. */
export class Made {
  private readonly beginnings: string[] = [];

  /** Whatever is named so, or begins so, was made by the suite. */
  named(beginning: string): string {
    this.beginnings.push(beginning);
    return beginning;
  }

  /**
   * Removes the groups, for which a server would go on writing, and the streams.
   * @param since where the log ended before any was made
   */
  async removeFrom(client: EventStoreDBClient, since: Position | typeof START): Promise<void> {
    for (const { eventSource, groupName } of await groupsIn(client)) {
      if (eventSource !== ALL && this.isOurs(eventSource))
        await client.deletePersistentSubscriptionToStream(eventSource, groupName);
      else if (eventSource === ALL && this.isOurs(groupName)) await client.deletePersistentSubscriptionToAll(groupName);
    }
    for (const stream of await this.streamsIn(client, since))
      // One that is deleted already, or that its own $acl keeps from us, stays as it is.
      await client.deleteStream(stream).catch(() => undefined);
  }

  private isOurs(name: string): boolean {
    return this.beginnings.some((beginning) => name.startsWith(beginning));
  }

  /** But for those that ended for good: to delete what belongs to one ends a real server. */
  private async streamsIn(client: EventStoreDBClient, since: Position | typeof START): Promise<ReadonlySet<string>> {
    const streams = new Set<string>();
    const ended = new Set<string>();
    for await (const { event } of client.readAll({ fromPosition: since }))
      if (event && this.isOurs(event.streamId)) (event.type === '$streamDeleted' ? ended : streams).add(event.streamId);
    return new Set([...streams].filter((stream) => !ended.has(stream)));
  }
}

/** Of the spec that runs. */
export const made = new Made();

/** Where the log ends now. */
export const endOf = async (client: EventStoreDBClient): Promise<Position | typeof START> => {
  let end: Position | typeof START = START;
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
    if (event) end = event.position;
  return end;
};

const groupsIn = async (client: EventStoreDBClient) => {
  try {
    return await client.listAllPersistentSubscriptions();
  } catch (error) {
    if (error instanceof PersistentSubscriptionDoesNotExistError) return [];
    throw error;
  }
};
