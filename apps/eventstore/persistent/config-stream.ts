import { randomUUID } from 'node:crypto';
import { metadataStreamOf } from '../streams/metadata-rules.js';
import { lastEvent } from '../reading/last-event.js';
import { configJson, parseConfig, type GroupEntry } from './config.js';
import { appendTo, jsonEvent, type Store } from './store.js';

const STREAM = '$persistentSubscriptionConfig';
const KEPT = { $maxCount: 2 };

/** @throws Error if what is there is no configuration */
export const loadConfig = async ({ reader }: Store): Promise<GroupEntry[]> => {
  const event = await lastEvent(reader, STREAM);
  return event ? parseConfig(event.data.toString()) : [];
};

export const saveConfig = async (store: Store, entries: GroupEntry[]): Promise<void> => {
  if (!(await lastEvent(store.reader, STREAM)))
    await appendTo(store, metadataStreamOf(STREAM), jsonEvent(randomUUID(), '$metadata', KEPT));
  await appendTo(store, STREAM, jsonEvent(randomUUID(), '$PersistentConfig', configJson(entries)));
};
