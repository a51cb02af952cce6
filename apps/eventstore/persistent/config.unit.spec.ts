import { describe, expect, it } from '@jest/globals';
import { configJson, parseConfig, type GroupEntry } from './config.js';

const settings = {
  resolveLinks: true,
  extraStatistics: false,
  startFrom: { place: 3n, text: '3' },
  messageTimeoutMs: 30_000,
  maxRetryCount: 0,
  checkpointAfterMs: 2000,
  minCheckpointCount: 10,
  maxCheckpointCount: 1000,
  maxSubscriberCount: 0,
  liveBufferSize: 500,
  historyBufferSize: 500,
  readBatchSize: 20,
  strategy: 'Pinned',
};
const toAll = { ...settings, startFrom: { place: 'end', text: 'C:-1/P:-1' } } as const;

const ENTRIES: [string, GroupEntry][] = [
  ['a stream', { source: { kind: 'stream', stream: 's' }, group: 'g', settings }],
  ['$all', { source: { kind: 'all', filter: undefined }, group: 'g', settings: toAll }],
  [
    '$all with prefixes, of which one has a comma',
    {
      source: { kind: 'all', filter: { on: 'stream', regex: '', prefixes: ['a,b', 'c'] } },
      group: 'g',
      settings: toAll,
    },
  ],
  [
    '$all with a pattern of types',
    { source: { kind: 'all', filter: { on: 'type', regex: '^A', prefixes: [] } }, group: 'g', settings: toAll },
  ],
];

describe('the configuration of persistent subscriptions', () => {
  it.each(ENTRIES)('is read as it was written: %s', (_name, entry) => {
    expect(parseConfig(JSON.stringify(configJson([entry])))).toEqual([entry]);
  });

  it('is read as EventStoreDB writes it', () => {
    const filter = { context: 'streamid', type: 'prefix', data: 'a,b', isAllStream: true };
    const entries = [
      { stream: '$all', group: 'g', filter, startPosition: 'C:7/P:7', namedConsumerStrategy: 'RoundRobin' },
    ];
    const [entry] = parseConfig(JSON.stringify({ version: '2', entries }));
    expect(entry).toMatchObject({
      source: { filter: { on: 'stream', regex: '', prefixes: ['a', 'b'] } },
      settings: { startFrom: { place: 7n, text: 'C:7/P:7' }, maxRetryCount: 0, resolveLinks: false },
    });
  });

  it.each(['[]', '{}', '3', '{"version":"2","entries":[3]}', 'nonsense'])('%s is none', (json) => {
    expect(() => parseConfig(json)).toThrow();
  });
});
