import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectProblem, NOWHERE, problemIn, RawClient } from '#libs/testing/raw-client.js';

const CANCEL = `/v1/actions/${NOWHERE}/cancel`;

let client: RawClient;
beforeAll(async () => {
  client = await RawClient.start();
}, 60_000);
afterAll(() => client?.stop());

describe('a body', () => {
  const PLAN = '/v1/actions';
  const planned = (number: string) =>
    `{"reportId":"${NOWHERE}","number":${number},"objective":"A","answers":["${NOWHERE}"]}`;

  it.each([
    ['9007199254740993', 400],
    ['12345678901234567890', 400],
    ['1e400', 400],
    ['1e300', 422],
    ['9007199254740992', 422],
    ['2147483648', 422],
    ['-1', 422],
    ['0', 422],
    ['-0', 422],
    ['1.5', 422],
    ['true', 422],
    ['"1"', 422],
    ['[1]', 422],
    ['{}', 422],
    ['null', 422],
  ])('whose number is %s is refused with %i', async (number, status) => {
    const answer = await client.post(PLAN, planned(number));
    expectProblem(answer, status);
    expect(problemIn(answer).errors.map(({ field }) => field)).toEqual(['number']);
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"reason":', '}'],
    ['both', '[{"reason":', '}]'],
  ])('of %s within one another is refused', async (_what, open, close) => {
    for (const levels of [33, 2_500, 5_000])
      expectProblem(
        await client.post(CANCEL, open.repeat(levels) + '1' + close.repeat(levels)),
        400,
        'malformed-request',
      );
    expectProblem(await client.post(CANCEL, open.repeat(200_000)), 413);
  });

  it.each([
    ['a byte that is none of UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['an overlong NUL', Buffer.from([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
    ['a surrogate as bytes', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
    ['an end inside a character', Buffer.from([0x7b, 0x7d, 0xe2, 0x82])],
    ['a byte order mark', Buffer.from('\ufeff{"reason":"x"}')],
    ['UTF-16', Buffer.from('{"reason":"x"}', 'utf16le')],
    ['UTF-16 with its mark', Buffer.from('\ufeff{"reason":"x"}', 'utf16le')],
    ['UTF-32', Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
    ['nothing but spaces', Buffer.from('   ')],
    ['NUL', Buffer.from([0])],
  ])('with %s is refused', async (_what, bytes) => {
    expectProblem(await client.post(CANCEL, bytes), 400, 'malformed-request');
  });

  it.each([
    ['application/json; charset=utf-16'],
    ['application/json; charset=iso-8859-1'],
    ['application/json; charset=utf-8; charset=utf-16'],
    ['application/json; charset='],
    ['application/jsonp'],
    ['application/merge-patch+json'],
    ['text/json'],
    ['multipart/form-data; boundary=x'],
    ['nonsense'],
    ['application/json, text/plain'],
  ])('as %s is refused', async (type) => {
    expectProblem(await client.post(CANCEL, '{"reason":"x"}', { 'content-type': type }), 415, 'unsupported-media-type');
  });

  it.each(['application/json; charset=UTF-8', 'application/json;charset="utf-8"', 'APPLICATION/JSON'])(
    'as %s is taken',
    async (type) => {
      expectProblem(await client.post(CANCEL, '{"reason":"x"}', { 'content-type': type }), 404, 'not-found');
    },
  );

  it.each(['gzip', 'deflate', 'br', 'zstd', 'identity, gzip'])('coded as %s is refused', async (coding) => {
    const answer = await client.post(CANCEL, '{"reason":"x"}', { 'content-encoding': coding });
    expectProblem(answer, 415, 'unsupported-media-type');
    expect(answer.headers['accept-encoding']).toBe('identity');
  });

  it.each([
    ['{"reason":"a","reason":"a"}', 'reason'],
    ['{"reason":"a","\\u0072eason":"b"}', 'reason'],
    ['{"__proto__":1,"__proto__":1}', '__proto__'],
  ])('that says %s is refused, naming the member and where', async (body, field) => {
    const answer = await client.post(CANCEL, body);
    expectProblem(answer, 400, 'malformed-request');
    expect(problemIn(answer).errors.map((error) => error.field)).toEqual([field]);
    expect(problemIn(answer).detail).toContain('in line 1, column');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype', '', 'reason '])(
    'with a member %j is refused',
    async (name) => {
      const answer = await client.post(CANCEL, `{"reason":"x",${JSON.stringify(name)}:{"a":1}}`);
      expectProblem(answer, 400, 'malformed-body');
      expect(problemIn(answer).errors.map(({ field }) => field)).toEqual([name]);
      const within = await client.post(
        `/v1/actions/${client.action}/assign-owner`,
        `{"owner":{"post":"x",${JSON.stringify(name)}:1}}`,
      );
      expectProblem(within, 400, 'malformed-body');
      expect(problemIn(within).errors.map(({ field }) => field)).toEqual([`owner.${name}`]);
    },
  );

  it('is counted in characters, not in halves of them', async () => {
    const emoji = '\u{1F469}';
    expectProblem(await client.post(CANCEL, JSON.stringify({ reason: emoji.repeat(4000) })), 404);
    expectProblem(await client.post(CANCEL, JSON.stringify({ reason: emoji.repeat(4001) })), 422);
  });

  it.each(['"9223372036854775808"', '"99999999999999999999"', '"-1"', '"1.0"', '"0x1"', '7', '"01"'])(
    'that puts right the revision %s is refused',
    async (revision) => {
      const answer = await client.post(`/v1/actions/${client.action}/agree`, `{"reason":"x","insteadOf":${revision}}`);
      expectProblem(answer, 422, 'invalid');
    },
  );

  it.each(['0000-00-00', '2017-02-30', '2017-13-01', '10000-01-01', '-0001-01-01', '2017-2-3', ' 2017-02-03'])(
    'of the day %s is refused',
    async (day) => {
      const answer = await client.post(
        `/v1/actions/${client.action}/cancel`,
        JSON.stringify({ reason: 'x', effectiveOn: day }),
      );
      expectProblem(answer, 422, 'invalid');
    },
  );

  it.each(['0001-01-01', '9999-12-31'])('of the day %s, which is one, is no fault of ours', async (day) => {
    const answer = await client.post(
      `/v1/actions/${client.action}/cancel`,
      JSON.stringify({ reason: 'x', effectiveOn: day }),
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
