import { describe, expect, it } from '@jest/globals';
import type { WrittenMetadata } from '#libs/kernel/metadata.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { decode, encode } from './codec.js';
import { MalformedEvent, NotStorable } from './errors.js';
import type { StoredEvent } from './stored-event.js';
import type { Upcasters } from './upcasters.js';

const metadata: WrittenMetadata = {
  actor: 'prs_1',
  reason: null,
  recordedAt: '2026-11-23T05:03:29.754Z',
  effectiveOn: '2017-09-20',
  correlationId: '8e15a724-9d76-4cb0-8f52-3a4b5c6d0001',
  causationId: '9f26b835-ae87-4dc1-9063-4b5c6d7e0001',
  commandId: 'a037c946-bf98-4ed2-a174-5c6d7e8f0001',
  importId: null,
  nonce: '5b8f0c1d2e3a49586776859403122130',
};

const stored = (type: string, data: unknown, ours: object = {}): StoredEvent => ({
  id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
  stream: 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a',
  revision: 3n,
  position: 4711n,
  created: '2026-11-23T05:03:30.001Z',
  type,
  data,
  metadata: {
    $correlationId: metadata.correlationId,
    $causationId: metadata.causationId,
    actor: 'prs_1',
    reason: null,
    recordedAt: metadata.recordedAt,
    effectiveOn: '2017-09-20',
    commandId: metadata.commandId,
    importId: null,
    nonce: metadata.nonce,
    ...ours,
  },
});

const event = (data: unknown) => ({
  id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
  event: { type: 'DueDateSet.v1', data },
  metadata,
});

const containing = (text: string): unknown => expect.stringContaining(text);

describe('the codec', () => {
  it('writes an event under our own id, with the metadata that the tools of the event store follow', () => {
    expect(encode(event({ due: '2017-12-31' }))).toEqual({
      id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
      contentType: 'application/json',
      type: 'DueDateSet.v1',
      data: { due: '2017-12-31' },
      metadata: stored('', {}).metadata,
    });
  });

  it('reads an event back in the words of the domain', () => {
    expect(decode(stored('DueDateSet.v1', { due: '2017-12-31' }))).toEqual({
      id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
      stream: 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a',
      revision: 3n,
      position: 4711n,
      created: '2026-11-23T05:03:30.001Z',
      event: { type: 'DueDateSet.v1', data: { due: '2017-12-31' } },
      metadata,
    });
  });

  it('reads an event that was written before there were nonces', () => {
    const { nonce: _, ...before } = metadata;
    expect(decode(stored('DueDateSet.v1', { due: '2017-12-31' }, { nonce: undefined })).metadata).toEqual(before);
  });

  it('marks a type that it does not know, and keeps what it holds', () => {
    const { event } = decode(stored('DueDateSet.v9', { due: { year: 2017 } }));

    expect(event).toEqual({ type: 'unknown', data: { type: 'DueDateSet.v9', data: { due: { year: 2017 } } } });
    expect(isUnknown(event)).toBe(true);
  });

  it('lifts an old version step by step', () => {
    const upcasters: Upcasters = {
      'DeadlineGiven.v1': { to: 'DeadlineGiven.v2', lift: (data) => ({ date: (data as { d: string }).d }) },
      'DeadlineGiven.v2': { to: 'DueDateSet.v1', lift: (data) => ({ due: (data as { date: string }).date }) },
    };

    expect(decode(stored('DeadlineGiven.v1', { d: '2017-12-31' }), upcasters).event).toEqual({
      type: 'DueDateSet.v1',
      data: { due: '2017-12-31' },
    });
  });

  it.each([
    ['half a character', { words: 'a\ud800' }, 'data.words is text with half a character'],
    ['half a character in a name', { 'a\udc00': 1 }, 'a member'],
    ['a fraction', { list: [1, 1.5] }, 'data.list[1] is the number 1.5'],
    ['a number that is rounded', { n: 2 ** 53 }, 'data.n is the number 9007199254740992'],
    ['no number', { n: Number.NaN }, 'data.n is the number NaN'],
    ['nothing', { gone: undefined }, 'data.gone is of type undefined'],
    ['a position', { at: 1n }, 'data.at is of type bigint'],
    ['a moment', { at: new Date(0) }, 'data.at is a Date'],
    ['a list in place of an object', [], 'data is no object'],
  ])('refuses to write %s', (_, data, message) => {
    const write = () => encode(event(data));

    expect(write).toThrow(NotStorable);
    expect(write).toThrow(message);
  });

  it('refuses to write what it could not read', () => {
    const write = () => encode(event({ due: 'soon' }));

    expect(write).toThrow(NotStorable);
    expect(write).toThrow('data is not what DueDateSet.v1 says: /due must match format "date"');
  });

  it('writes data of a type that is not the domain’s as it is', () => {
    const used = { ...event({}), event: { type: 'RequestKeyUsed.v1', data: { request: 'r' } } };

    expect(encode(used).data).toEqual({ request: 'r' });
  });

  it('writes every kind of value that JSON keeps', () => {
    const data = {
      due: '2017-12-31',
      text: '£5 — 𝄞',
      yes: true,
      none: null,
      n: -(2 ** 53 - 1),
      list: [[], {}],
      nested: { a: { b: '' } },
    };

    expect(encode(event(data)).data).toEqual(data);
  });

  it('says which event it cannot read, and what to do', () => {
    const read = () => decode(stored('DueDateSet.v1', { due: 'soon' }));

    expect(read).toThrow(
      'Cannot read DueDateSet.v1, event 0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5, revision 3 of ' +
        'action-4b166dbe-d99d-5091-abdd-95b83330ed3a: its data is not what DueDateSet.v1 says: /due must match format "date"',
    );
    expect(read).toThrow(expect.objectContaining({ whatToDo: containing('Correct the program') }));
  });

  it('checks an old version as what it is lifted to', () => {
    const upcasters: Upcasters = { 'DeadlineGiven.v1': { to: 'DueDateSet.v1', lift: () => ({ due: null }) } };

    expect(() => decode(stored('DeadlineGiven.v1', { d: '2017-12-31' }), upcasters)).toThrow('/due must be string');
  });

  describe('a duty of before its recipients were told', () => {
    const first = (clock: string) => ({
      clock,
      law: 'Education and Inspections Act 2006, section 137',
      trigger: 'publication',
      triggerDate: '2017-06-13',
      days: 70,
      stated: null,
      computed: '2017-09-20',
      excluded: [],
      agrees: null,
      source: null,
    });

    it('is lifted by its clock', () => {
      const data = first('written-statement-of-action');

      expect(decode(stored('DutyRecorded.v1', data)).event).toEqual({
        type: 'DutyRecorded.v2',
        data: {
          ...data,
          recipients: [
            expect.objectContaining({ code: 'secretary-of-state', due: null }),
            expect.objectContaining({ code: 'chief-inspector', due: null }),
          ],
          publication: { what: 'the written statement of action', due: null },
        },
      });
    });

    it('of a clock that is not known means what it meant: that the plan is sent to somebody', () => {
      const data = first('another-clock');

      expect(decode(stored('DutyRecorded.v1', data)).event).toEqual({
        type: 'DutyRecorded.v2',
        data: { ...data, recipients: null, publication: null },
      });
    });

    it.each([[{}], [[]], [{ ...first('x'), clock: 5 }]])('is not read when it is none: %j', (data) => {
      expect(() => decode(stored('DutyRecorded.v1', data))).toThrow(MalformedEvent);
    });
  });

  it('reads what a newer program says besides', () => {
    const { event } = decode(stored('DueDateSet.v1', { due: '2017-12-31', hour: 17 }));

    expect(event.data).toEqual({ due: '2017-12-31', hour: 17 });
  });

  it.each([
    ['a member is missing', stored('DueDateSet.v1', {}, { actor: undefined }), 'no text "actor"'],
    ['a member is no text', stored('DueDateSet.v1', {}, { recordedAt: 5 }), 'no text "recordedAt"'],
    ['its nonce is no text', stored('DueDateSet.v1', {}, { nonce: 7 }), 'no text "nonce"'],
    ['there is no metadata', { ...stored('DueDateSet.v1', {}), metadata: undefined }, 'no text'],
    ['its data is no JSON', stored('DueDateSet.v1', '{"due":'), 'its data is no JSON object'],
    ['a member of its data is missing', stored('DueDateSet.v1', {}), "says: must have required property 'due'"],
    ['a member of its data is no day', stored('DueDateSet.v1', { due: 'soon' }), 'says: /due must match format "date"'],
  ])('does not read an event of ours when %s', (_, broken, message) => {
    expect(() => decode(broken)).toThrow(MalformedEvent);
    expect(() => decode(broken)).toThrow(message);
  });
});
