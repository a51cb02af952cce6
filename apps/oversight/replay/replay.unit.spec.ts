import { describe, expect, it } from '@jest/globals';
import { CannotDo } from '../failure.js';
import type { SentEntry } from './entries.js';
import { parseNamed } from './named-thing.js';
import { instantsOf, parsePeriod, periodInWords } from './period.js';
import { storyLines } from './story-lines.js';
import { lineOf, sheetOf } from './styled.js';

const ID = '00000000-0000-5000-8000-000000000001';

describe('what a person names', () => {
  it.each([
    [`action/${ID}`, { kind: 'action', id: ID, origin: null }],
    [`action-plans/${ID}`, { kind: 'action-plan', id: ID, origin: null }],
    [`/inspections/${ID.toUpperCase()}/replay`, { kind: 'inspection', id: ID, origin: null }],
    [
      `http://127.0.0.1:3000/actions/${ID}?on=2017-09-20#x`,
      { kind: 'action', id: ID, origin: 'http://127.0.0.1:3000' },
    ],
    [
      `https://oversight.example/v1/reports/${ID}/history`,
      { kind: 'report', id: ID, origin: 'https://oversight.example' },
    ],
    [
      `http://127.0.0.1:3000/actions/${ID}/compare?fromOn=2017-07-10`,
      { kind: 'action', id: ID, origin: 'http://127.0.0.1:3000' },
    ],
    [' CPC 2017-07-10/8/R2 ', { ref: 'CPC 2017-07-10/8/R2' }],
    ['CPC 2017-07-10/8/R2', { ref: 'CPC 2017-07-10/8/R2' }],
    [`somethings/${ID}`, { ref: `somethings/${ID}` }],
    ['http://127.0.0.1:3000/changes', { ref: 'http://127.0.0.1:3000/changes' }],
  ])('%s', (text, named) => expect(parseNamed(text)).toEqual(named));
});

describe('a period', () => {
  it('is of whole days in London', () => {
    expect(instantsOf(parsePeriod('2017-03-26', '26 March 2017'))).toEqual({
      from: '2017-03-26T00:00:00.000Z',
      to: '2017-03-26T23:00:00.000Z',
    });
    for (const period of [parsePeriod(undefined, undefined), parsePeriod('0001-01-01', '9999-12-31')])
      expect(instantsOf(period)).toEqual({ from: undefined, to: undefined });
  });

  it('is said', () => {
    expect(periodInWords(parsePeriod('2017-09-01', '2017-09-30'))).toBe(
      ' from 1 September 2017 up to 30 September 2017',
    );
    expect(periodInWords(parsePeriod('2017-09-01', '2017-09-01'))).toBe(' on 1 September 2017');
    expect(periodInWords(parsePeriod(undefined, undefined))).toBe('');
  });

  it.each([
    ['2017-09-31', undefined],
    ['2017-09-02', '2017-09-01'],
  ])('is none from %s to %s', (from, to) => expect(() => parsePeriod(from, to)).toThrow(CannotDo));
});

describe('a line', () => {
  const parts = [
    { text: '  10:04  ', style: 'dim' },
    { text: 'CPC 2017/A12' },
    { text: ' is late', style: 'bold' },
  ] as const;

  it('is plain and whole in a file, broken and in colour on a terminal', () => {
    expect(lineOf(parts, 4, sheetOf({}, {}))).toBe('  10:04  CPC 2017/A12 is late');
    expect(lineOf(parts, 4, sheetOf({ isTTY: true, columns: 16 }, { NO_COLOR: '1' }))).toBe(
      '  10:04  CPC\n    2017/A12 is\n    late',
    );
    expect(lineOf(parts, 4, sheetOf({ isTTY: true, columns: 80 }, {}))).toContain('\u001b[1m is\u001b[22m');
    const hostile = [{ text: 'due \u009b31mten \u202Edays\u001b[2J', style: 'bold' as const }];
    for (const isTTY of [true, false]) {
      const line = lineOf(hostile, 4, sheetOf({ isTTY, columns: 80 }, {}));
      expect(line.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '')).toBe(
        'due \uFFFD31mten \u2068\u202Edays\uFFFD[2J\u2069',
      );
    }
  });
});

describe('a story', () => {
  const entry = (more: Partial<SentEntry>): SentEntry => ({
    position: '1',
    stream: `action-${ID}`,
    kind: 'action',
    id: ID,
    ref: 'CPC 2017-07-10/8/A12.1',
    title: 'strengthen our approach',
    revision: '0',
    eventId: ID,
    type: 'ActionPlanned.v2',
    actor: 'prs_1',
    reason: null,
    recordedAt: '2026-11-23T10:04:00.000Z',
    effectiveOn: '2017-07-10',
    place: '2017-07-10',
    data: {},
    lastChanges: null,
    irregular: null,
    alarms: [],
    withdrawn: null,
    withdraws: [],
    lapsed: false,
    overtakenBy: null,
    correlationId: 'c',
    causationId: 'c',
    importId: null,
    statusBefore: 'none',
    statusAfter: 'planned',
    changes: [],
    source: null,
    ...more,
  });
  const revised = entry({
    revision: '1',
    type: 'DueDateRevised.v1',
    actor: 'prs_2',
    statusBefore: 'planned',
    reason: 'The audit\n is late',
    recordedAt: '2026-11-23T23:30:00.000Z',
    effectiveOn: '2017-08-01',
    place: '2017-08-01',
    changes: [{ path: 'due', from: '2017-09-20', to: '2017-10-01' }],
    step: 2,
  });
  const people = { nameOf: (person: string) => (person === 'prs_1' ? 'Robin Hale' : null) };
  const told = async (entries: readonly SentEntry[], order: 'as-recorded' | 'as-true') => {
    const source = (async function* () {
      await Promise.resolve();
      yield* entries;
    })();
    let text = '';
    for await (const line of storyLines(source, order, people, { colour: false, width: null })) text += line;
    return text;
  };

  it('has a heading for every day and a line for every event', async () => {
    expect(await told([entry({}), revised], 'as-recorded')).toBe(
      [
        '',
        '23 November 2026',
        '  10:04  CPC 2017-07-10/8/A12.1  Action planned: strengthen our approach (Robin Hale, effective 10 July 2017)',
        '  23:30  2. CPC 2017-07-10/8/A12.1  Due date revised: due date from 20 September 2017 to 1 October 2017 (Someone not in the directory (prs_2), effective 1 August 2017) Why: The audit is late',
        '',
      ].join('\n'),
    );
  });

  it('says of an entry what it says itself, that it was withdrawn, is irregular, late or takes effect later', async () => {
    const withdrawn = {
      revision: '3',
      recordedAt: '2026-11-23T11:00:00.000Z',
      actor: 'prs_1',
      reason: 'Typed wrongly',
    };
    const other = {
      ...revised,
      data: {},
      changes: [{ path: 'due', from: null, to: '2018-06-30' }],
      place: '2017-10-10',
    };
    const text = await told(
      [
        { ...revised, data: { from: '2017-09-20', to: '2017-10-01', approver: 'Cabinet' } },
        { ...revised, withdrawn },
        { ...revised, type: 'EntryWithdrawn.v1', changes: [], withdraws: [revised] },
        { ...revised, type: 'ActionClosed.v1', changes: [], irregular: 'It is closed once it is verified.' },
        { ...revised, lastChanges: [], overtakenBy: other },
        { ...revised, type: 'ActionStarted.v1', changes: [], place: '2017-08-05' },
      ],
      'as-recorded',
    );
    for (const said of [
      'Due date revised: due date from 20 September 2017 to 1 October 2017; approver Cabinet (',
      ' [withdrawn on 23 November 2026 at 11:00 by Robin Hale: Typed wrongly] Why: The audit is late',
      'Withdrew: Due date revised from 20 September 2017 to 1 October 2017, of 1 August 2017 (',
      ' [irregular: It is closed once it is verified.]',
      ' [Entered late: it holds from 1 August 2017. From 10 October 2017 a later entry (due date revised) stands over it: due date 30 June 2018.]',
      ' [Entered for 1 August 2017, it takes effect on 5 August 2017, as the step before it did.]',
    ])
      expect(text).toContain(said);
  });

  it('is told by the days from which it is true', async () => {
    const text = await told([entry({}), revised], 'as-true');
    expect(text).toMatch(/^\n10 July 2017\n {2}CPC .*recorded on 23 November 2026 at 10:04\)\n\n1 August 2017\n/);
  });
});
