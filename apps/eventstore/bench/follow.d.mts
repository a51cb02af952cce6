import type { AllStreamRecordedEvent, EventStoreDBClient } from '@eventstore/db-client';

export declare const follow: (
  client: EventStoreDBClient,
  hear: (event: AllStreamRecordedEvent) => void,
) => Promise<{ dropped(): number; stop(): void }>;
