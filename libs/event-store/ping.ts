import { StreamNotFoundError, type EventStoreDBClient } from '@eventstore/db-client';

/**
 * Asks something that only a working event store answers: a read of a stream that never was is the shortest such question.
 * @throws what the client throws, when there is no answer within `ms`
 */
export const ping = async (client: EventStoreDBClient, ms: number): Promise<void> => {
  try {
    for await (const _ of client.readStream('oversight-is-there', { maxCount: 1, deadline: ms })) return;
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
};
