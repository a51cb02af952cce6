import { describe, expect, it } from '@jest/globals';
import {
  actionFacts,
  authorityFacts,
  commitmentFacts,
  meetingFacts,
  minutesFacts,
  reportFacts,
  resolutionTold,
  scope,
} from '#libs/testing/facts.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { systemIds } from '../system.js';
import { commandOf, type Known } from './command-of.js';

const id = (of: string) => systemIds.of(['decided', of]);
const [ACTION, MEETING, TO_COME, MINUTES, COMMITMENT, PAPER, LATER] = [
  'action',
  'meeting',
  'to-come',
  'minutes',
  'commitment',
  'paper',
  'later',
].map(id) as [string, string, string, string, string, string, string];
const AUTHORITY = id('authority');

const metadata = {
  ...{ effectiveOn: '2017-07-10', recordedAt: '2017-07-10T10:00:00.000Z', reason: null, importId: null },
  ...{ actor: 'prs_1', correlationId: 'c', causationId: 'c', commandId: 'c', nonce: systemIds.nonce() },
};

const later = { ...scope, meeting: '2017-11-06' };
const RECORD: readonly (readonly [Kind, string, readonly DomainEvent[]])[] = [
  ['action', ACTION, [{ type: 'ActionPlanned.v2', data: actionFacts }]],
  [
    'meeting',
    MEETING,
    [
      { type: 'MeetingScheduled.v1', data: meetingFacts },
      { type: 'MeetingHeld.v1', data: { on: '2017-07-11' } },
    ],
  ],
  ['meeting', TO_COME, [{ type: 'MeetingScheduled.v1', data: meetingFacts }]],
  [
    'minutes',
    MINUTES,
    [
      { type: 'MinutesDrafted.v1', data: { ...minutesFacts, meetingId: MEETING, heldOn: '2017-07-11' } },
      { type: 'ResolutionMinuted.v1', data: { ...resolutionTold, no: 1, number: '7' } },
    ],
  ],
  ['commitment', COMMITMENT, [{ type: 'CommitmentMade.v2', data: { ...commitmentFacts, reportId: PAPER } }]],
  ['report', PAPER, [{ type: 'ReportReceived.v2', data: reportFacts }]],
  ['report', LATER, [{ type: 'ReportReceived.v2', data: { ...reportFacts, ref: 'CPC 2017-11-06/6', scope: later } }]],
  [
    'authority',
    AUTHORITY,
    [
      { type: 'AuthorityEstablished.v1', data: authorityFacts },
      { type: 'StatusWordsMapped.v1', data: { words: 'On track', from: null, to: 'in progress' } },
    ],
  ],
];

const known = async (): Promise<Known> => {
  const store = new InMemoryEventStore();
  for (const [kind, thing, events] of RECORD)
    await store.append(
      `${kind}-${thing}`,
      events.map((event, n) => ({ id: id(`${thing}/${n}`), event, metadata })),
      'no_stream',
    );
  const authority = { id: AUTHORITY, ref: 'northbridge', code: 'northbridge', endedOn: null, succeededBy: [] };
  const names = [{ code: 'northbridge', name: 'Northbridge Council', from: null }];
  return {
    store,
    knows: () => Promise.resolve(true),
    record: {
      ...nothingElse,
      names: () =>
        Promise.resolve({ authorities: [{ ...authority, names, isRecorded: true, alsoPrinted: [] }], bodies: [] }),
      called: ({ refs, ids }) =>
        Promise.resolve(
          [
            { kind: 'report' as const, id: PAPER, ref: reportFacts.ref },
            { kind: 'report' as const, id: LATER, ref: 'CPC 2017-11-06/6' },
            { kind: 'action' as const, id: ACTION, ref: actionFacts.ref },
          ].filter((each) => refs.includes(each.ref) || ids.includes(each.id)),
        ),
    },
  };
};

const made = async (kind: Kind, thing: string, type: string, told: object) =>
  commandOf(await known(), { kind, id: thing }, type, told);

const minute = { meetingId: null, minutesId: null, number: '7' };
const grant = (by: object, on: string | null = null) => made('action', ACTION, 'GrantMoreTime', { by, to: null, on });

describe('a decision on more time', () => {
  it.each([
    [{ meetingId: MEETING }, { meetingId: MEETING, minutesId: null }],
    [{ minutesId: MINUTES }, { meetingId: MEETING, minutesId: MINUTES }],
    [
      { meetingId: MEETING, minutesId: MINUTES },
      { meetingId: MEETING, minutesId: MINUTES },
    ],
  ])('by the minute of %j holds from the meeting’s day', async (named, found) => {
    expect(await grant({ minute: { ...minute, ...named } })).toEqual({
      type: 'GrantMoreTime',
      data: {
        by: { minute: { bodyId: scope.body, meeting: '2017-07-11', number: '7', ...found } },
        to: null,
        on: '2017-07-11',
      },
    });
  });

  it.each([
    [{}, 'by.minute.meetingId'],
    [{ meetingId: TO_COME }, 'by.minute.meetingId'],
    [{ meetingId: id('nowhere') }, 'by.minute.meetingId'],
    [{ meetingId: TO_COME, minutesId: MINUTES }, 'by.minute.meetingId'],
    [{ minutesId: MINUTES, number: '8' }, 'by.minute.number'],
  ])('is not by the minute of %j', async (named, field) => {
    expect(await grant({ minute: { ...minute, ...named } })).toMatchObject({ code: 'invalid', field });
  });

  it('under a delegation is told as it is', async () => {
    const by = { delegation: { officer: 'Director', delegation: 'Scheme', consulted: 'Chair' } };
    expect(await grant(by, '2017-09-01')).toMatchObject({ data: { by, on: '2017-09-01' } });
  });
});

describe('a new due date', () => {
  it.each([
    ['the Chair', false],
    ['Cabinet', true],
  ])('is approved by %s: %s', async (approver, may) => {
    const command = await made('action', ACTION, 'ReviseDueDate', { to: '2018-01-01', approver });
    expect('code' in command ? command.field : null).toBe(may ? null : 'approver');
  });
});

describe('a status in the words of an authority', () => {
  const report = (status: object | null) =>
    made('action', ACTION, 'ReportProgress', { rag: null, rule: null, percent: 3, note: null, status });

  it('means what the authority says, or whoever reports it', async () => {
    expect(await report({ words: 'on  Track', means: null })).toMatchObject({
      data: { status: { words: 'on  Track', means: 'in progress' }, note: '' },
    });
    expect(await report({ words: 'On track', means: 'blocked' })).toMatchObject({
      data: { status: { means: 'blocked' } },
    });
    expect(await report(null)).toMatchObject({ data: { status: null } });
  });

  it('is refused where nobody says what it means', async () => {
    expect(await report({ words: 'Parked', means: null })).toMatchObject({ code: 'invalid', field: 'status.means' });
  });
});

describe('a commitment', () => {
  const keep = (told: object) => made('commitment', COMMITMENT, 'KeepCommitment', told);

  it('is kept by a paper of the record, by its id or its reference, or by one that is named', async () => {
    for (const report of [LATER, LATER.toUpperCase(), 'CPC 2017-11-06/6'])
      expect(await keep({ meeting: '2017-11-06', report })).toMatchObject({ data: { report: LATER } });
    expect(await keep({ meeting: '2017-11-07', report: 'An oral update' })).toMatchObject({
      data: { report: 'An oral update' },
    });
  });

  it.each([
    [{ meeting: '2017-11-07', report: LATER }, 'meeting'],
    [{ meeting: '2017-07-10', report: 'An oral update' }, 'meeting'],
    [{ meeting: '2017-11-06', report: PAPER }, 'report'],
    [{ meeting: '2017-11-06', report: actionFacts.ref }, 'report'],
    [{ meeting: '2017-11-06', report: id('nowhere') }, 'report'],
  ])('is not kept by %j', async (told, field) => {
    expect(await keep(told)).toMatchObject({ code: 'invalid', field });
  });
});

describe('a post', () => {
  it('is taken over with the open actions that it owns', async () => {
    const told = { post: 'Director', holder: 'prs_2', on: '2017-09-01' };
    const base = await known();
    const actions = [{ kind: 'action' as const, id: ACTION, ref: actionFacts.ref }];
    const record = { ...base.record, actionsOf: () => Promise.resolve(actions) };
    expect(await commandOf({ ...base, record }, { kind: 'authority', id: AUTHORITY }, 'TakeOverPost', told)).toEqual({
      type: 'TakeOverPost',
      data: { ...told, actions },
    });
  });
});
