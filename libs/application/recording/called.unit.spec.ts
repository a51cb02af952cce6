import { describe, expect, it } from '@jest/globals';
import { stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { by, sample, stoppingAfter } from '#libs/testing/recorder.js';
import { thingsIn } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { systemIds } from '../system.js';
import { Recorder } from './recorder.js';

const { draft, document } = sample();
const [recommendation] = draft.recommendations;
if (!recommendation) throw new Error('The sample has no recommendation.');
const numberedAlike = {
  ...draft,
  recommendations: [null, 'Cabinet', 'LSCB'].map((addressee) => ({ ...recommendation, no: '1', addressee })),
};
/** Another committee's paper of the same day, number and initials. */
const elsewhere = {
  ...draft,
  document: { ...draft.document, sha256: 'e'.repeat(64) },
  report: draft.report && { ...draft.report, meeting: 'Housing Equalities Finance Committee' },
};

const recorderOf = (log: InMemoryEventStore, store = log as ConstructorParameters<typeof CommandRunner>[0]) =>
  new Recorder(
    store,
    new CommandRunner(store, stoppedClock, systemIds),
    stoppedClock,
    systemIds,
    thingsIn(() => log.log),
  );

const refsIn = ({ log }: InMemoryEventStore): readonly string[] =>
  log.flatMap(({ revision, event }) => {
    const { ref } = event.data as { readonly ref?: string };
    return revision === 0n && ref !== undefined ? [ref] : [];
  });

describe('a paper whose things would be called as others are', () => {
  it('given three recommendations numbered 1 for three, each has a reference of its own', async () => {
    const log = new InMemoryEventStore();
    await recorderOf(log).record(numberedAlike, document, by);
    expect(refsIn(log).filter((ref) => /\/R/.test(ref))).toEqual(
      ['', '-2', '-3'].map((n) => `HEFC 2016-05-23/6/R1${n}`),
    );
  });

  it('given a report of another committee with the same initials, it takes an ordinal, and so does all that is in it', async () => {
    const log = new InMemoryEventStore();
    await recorderOf(log).record(draft, document, by);
    const first = refsIn(log);
    await recorderOf(log).record(elsewhere, { ...document, sha256: 'e'.repeat(64) }, by);
    const second = refsIn(log).slice(first.length);
    expect(first).toContain('HEFC 2016-05-23/6');
    expect(second).toContain('HEFC 2016-05-23/6-2');
    expect(second.filter((ref) => ref.startsWith('HEFC 2016-05-23/6/'))).toEqual([]);
    expect(second).toContain('HEFC 2016-05-23/6-2/A13.1');
  });

  it('given it was stopped anywhere, it goes on under the references that it took', async () => {
    const whole = new InMemoryEventStore();
    await recorderOf(whole).record(numberedAlike, document, by);
    for (let appends = 1; appends < whole.log.length; appends += 3) {
      const log = new InMemoryEventStore();
      await recorderOf(log, stoppingAfter(log, appends))
        .record(numberedAlike, document, by)
        .catch(() => undefined);
      await recorderOf(log).record(numberedAlike, document, by);
      expect(refsIn(log)).toEqual(refsIn(whole));
    }
  });
});
