import type { FilterExpression } from '../reading/filter.js';
import type { GroupSettings } from './settings.js';
import { ALL, nameOf, parsePlace, type Source } from './source.js';

/** A group as it was created or last updated. */
export interface GroupEntry {
  source: Source;
  group: string;
  settings: GroupSettings;
}

const VERSION = '2';
const CONTEXTS = { stream: 'streamid', type: 'eventtype' } as const;

/** What is 0, false or empty is left out, as EventStoreDB leaves it out. */
const told = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== 0 && v !== false && v !== '' && v !== undefined));

/** Prefixes stand joined for EventStoreDB, and apart because they may hold commas. */
const filterJson = ({ on, regex, prefixes }: FilterExpression) =>
  regex === ''
    ? told({ context: CONTEXTS[on], type: 'prefix', data: prefixes.join(','), isAllStream: true, prefixes })
    : told({ context: CONTEXTS[on], type: 'regex', data: regex, isAllStream: true });

const entryJson = ({ source, group, settings }: GroupEntry) =>
  told({
    stream: nameOf(source),
    group,
    filter: source.kind === 'all' && source.filter ? filterJson(source.filter) : undefined,
    resolveLinkTos: settings.resolveLinks,
    extraStatistics: settings.extraStatistics,
    messageTimeout: settings.messageTimeoutMs,
    startPosition: settings.startFrom.text,
    liveBufferSize: settings.liveBufferSize,
    historyBufferSize: settings.historyBufferSize,
    maxRetryCount: settings.maxRetryCount,
    readBatchSize: settings.readBatchSize,
    checkPointAfter: settings.checkpointAfterMs,
    minCheckPointCount: settings.minCheckpointCount,
    maxCheckPointCount: settings.maxCheckpointCount,
    maxSubscriberCount: settings.maxSubscriberCount,
    namedConsumerStrategy: settings.strategy,
  });

/** The configuration as the event store keeps it. */
export const configJson = (entries: GroupEntry[]): unknown => ({
  version: VERSION,
  updated: new Date().toISOString(),
  updatedBy: 'system',
  entries: entries.map(entryJson),
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const count = (value: unknown) => (typeof value === 'number' ? value : 0);

const filterOf = (json: Record<string, unknown>): FilterExpression => {
  const on = json.context === CONTEXTS.type ? 'type' : 'stream';
  if (json.type === 'regex') return { on, regex: text(json.data), prefixes: [] };
  const prefixes = Array.isArray(json.prefixes) ? json.prefixes.map(text) : text(json.data).split(',');
  return { on, regex: '', prefixes };
};

const entryOf = (json: unknown): GroupEntry => {
  if (!isObject(json)) throw new Error('An entry of the configuration of persistent subscriptions is no object.');
  const stream = text(json.stream);
  const start = text(json.startPosition);
  const place = parsePlace(start);
  return {
    source:
      stream === ALL
        ? { kind: 'all', filter: isObject(json.filter) ? filterOf(json.filter) : undefined }
        : { kind: 'stream', stream },
    group: text(json.group),
    settings: {
      resolveLinks: json.resolveLinkTos === true,
      extraStatistics: json.extraStatistics === true,
      startFrom: { place: place < 0n ? 'end' : place, text: start },
      messageTimeoutMs: count(json.messageTimeout),
      maxRetryCount: count(json.maxRetryCount),
      checkpointAfterMs: count(json.checkPointAfter),
      minCheckpointCount: count(json.minCheckPointCount),
      maxCheckpointCount: count(json.maxCheckPointCount),
      maxSubscriberCount: count(json.maxSubscriberCount),
      liveBufferSize: count(json.liveBufferSize),
      historyBufferSize: count(json.historyBufferSize),
      readBatchSize: count(json.readBatchSize),
      strategy: text(json.namedConsumerStrategy),
    },
  };
};

/** @throws Error if it is no configuration */
export const parseConfig = (json: string): GroupEntry[] => {
  const config: unknown = JSON.parse(json);
  if (!isObject(config) || typeof config.version !== 'string')
    throw new Error('The configuration of persistent subscriptions has no version.');
  return Array.isArray(config.entries) ? config.entries.map(entryOf) : [];
};
