import { describe, expect, it } from '@jest/globals';
import type { Answer, Json } from '../asking.mjs';
import { differing } from '../differing.js';

const answered = (body: Json, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  type: '',
  headers: {},
  body,
  ...more,
});
const same = (question: string, before: Json, now: Json | Answer): boolean => {
  const fresh = typeof now === 'object' && now !== null && 'status' in now ? (now as Answer) : answered(now);
  return differing({ [question]: answered(before) }, { [question]: fresh }).length === 0;
};

const cursor = (...of: readonly string[]): string => Buffer.from(JSON.stringify(of)).toString('base64url');
const found = (statuses: readonly string[], more: object = {}): Json => ({
  items: statuses.map((status) => ({ status })),
  next: cursor('mark', '50'),
  total: 66,
  ...more,
});

describe('what an earlier page said by other names', () => {
  const link = (address: string): readonly string[] => [`<a href="${address}">`];

  it('is read by those of today in a link', () => {
    expect(same('/?', link('/actions?show=open&amp;on=1'), link('/actions?open=true&amp;on=1'))).toBe(true);
    expect(same('/?', link('/actions?sort=-due'), link('/actions?order=descending&amp;sort=due'))).toBe(true);
    expect(same('/?', link('/compare?on=1&amp;atPosition=2'), link('/compare?toOn=1&amp;toAtPosition=2'))).toBe(true);
  });

  it('may be there by no other name, for no other page, and with no other value', () => {
    const both = (by: string) => [...link('/compare?toOn=1'), ...link(`/actions?${by}`)];
    expect(same('/?', [...link('/compare?on=1'), ...link('/actions?show=open')], both('open=true'))).toBe(true);
    expect(same('/?', [...link('/compare?on=1'), ...link('/actions?show=open')], both('show=open'))).toBe(false);
    expect(same('/?', link('/actions?show=open'), link('/actions?overdue=true'))).toBe(false);
    expect(same('/?', link('/compare?on=1'), link('/compare?toOn=2'))).toBe(false);
    expect(same('/?', link('/actions?on=1'), link('/actions?toOn=1'))).toBe(false);
  });

  it('is read by those of today in the fields of a form, by where it leads', () => {
    const form = (action: string, fields: string): readonly string[] => [
      `<form action="${action}">`,
      fields,
      '</form>',
    ];
    const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${value}">`;
    const typed = (name: string) => `<input id="moment-on" name="${name}" type="text">`;
    expect(same('/?', form('/actions', hidden('show', 'open')), form('/actions', hidden('open', 'true')))).toBe(true);
    expect(same('/?', form('/compare', typed('on')), form('/compare', typed('toOn')))).toBe(true);
    expect(same('/?', form('/compare', typed('on')), form('/compare', typed('toAsAt')))).toBe(false);
    expect(same('/?', form('/actions', typed('on')), form('/actions', typed('toOn')))).toBe(false);
  });
});

describe('where a list goes on', () => {
  const trail = (question: string, next: string | null) =>
    same(question, { items: [], next: cursor('then', '95104') }, { items: [], next });

  it('is the same place in the trail, behind another mark', () => {
    expect(trail('/v1/audit/entries?', cursor('now', '95104'))).toBe(true);
    expect(trail('/v1/audit/entries?', cursor('now', '79488'))).toBe(false);
    expect(trail('/v1/audit/entries?', null)).toBe(false);
    expect(trail('/v1/reports?', cursor('now', '95104'))).toBe(false);
  });
});

describe('words of a filter', () => {
  const nothing = { items: [], next: null, total: 0 };

  it('that no thing of the kind can have are refused, naming those that it can have', () => {
    const message = 'Give one or several of: made, kept, withdrawn.';
    const refused = (more: object = {}): Answer =>
      answered(
        {
          type: 'urn:oversight:problem:invalid-parameter',
          status: 400,
          title: 'A parameter has a wrong value',
          detail: `status: ${message}`,
          instance: 'urn:uuid:…',
          code: 'invalid-parameter',
          errors: [{ field: 'status', message }],
          ...more,
        },
        { status: 400, type: 'application/problem+json' },
      );
    const asked = '/v1/commitments?on=2026-11-26&status=closed&status=in+progress&status=agreed';
    expect(same(asked, nothing, refused())).toBe(true);
    expect(same(asked, nothing, refused({ detail: 'No.' }))).toBe(false);
    expect(same(asked, { ...nothing, total: 1 }, refused())).toBe(false);
    expect(same('/v1/commitments?status=kept', nothing, refused())).toBe(false);
  });

  it('are two where a comma is between them', () => {
    const asked = '/v1/actions?on=2026-11-26&atPosition=107136&status=planned,agreed';
    const all = Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? 'planned' : 'agreed'));
    expect(same(asked, nothing, found(all))).toBe(true);
    expect(same(asked, nothing, found([...all.slice(1), 'closed']))).toBe(false);
    expect(same(asked, nothing, found(all, { total: 67 }))).toBe(false);
  });
});
