import { CommandRunner } from '#libs/application/command-runner.js';
import { Recorder } from '#libs/application/recording/recorder.js';
import type { RecordingResult } from '#libs/application/recording/recording.js';
import { systemIds } from '#libs/application/system.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { countedIds, stoppedClock } from './ids.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { nothingElse } from './things-of-record.js';
import { paperOf, sampleText, type Paper } from './papers.js';

export const by = { actor: 'prs_officer', reason: 'for the meeting', correlationId: systemIds.of(['correlation']) };

export const setUp = (store: EventStore) => {
  const runner = new CommandRunner(store, stoppedClock, countedIds());
  return { runner, recorder: new Recorder(store, runner, stoppedClock, systemIds, nothingElse) };
};

/** Takes so many appends, then dies, once and for all. */
export const stoppingAfter = (store: EventStore, appends: number): EventStore => ({
  read: (stream) => store.read(stream),
  append: async (...append) => {
    if (appends-- <= 0) throw new Error('stopped');
    return store.append(...append);
  },
});

export const recorded = async (paper: Paper) => {
  const store = new InMemoryEventStore();
  const result = await setUp(store).recorder.record(paper.draft, paper.document, by);
  return { store, result, ...setUp(store) };
};

export const sample = () => paperOf(sampleText());
/** A result in numbers, with its differences in short. */
export const count = (result: RecordingResult) =>
  result.outcome === 'recorded'
    ? {
        recorded: result.recorded.length,
        unchanged: result.unchanged.length,
        differences: result.differences.map((d) => [d.kind, d.field, d.recorded, d.document]),
      }
    : result;
