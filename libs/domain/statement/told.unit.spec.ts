import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import type { Statement } from './events.js';
import { spokenOf, toldBy, type SpokenEntry, type ToldOn } from './told.js';

const [US, THEM] = [uuid(1), uuid(2)];
const DAYS = ['2017-07-10', '2017-09-04', '2017-09-20', '2017-11-06', '2018-01-15'];

const entry = (n: number, event: DomainEvent, day: PlainDate, importId: string | null = `${n}`): SpokenEntry => ({
  revision: BigInt(n),
  event,
  act: n,
  metadata: { effectiveOn: day, recordedAt: '2026-11-23T12:00:00.000Z', importId },
});

const statement = (paper: string, body: string, meeting: PlainDate, said: object): DomainEvent => ({
  type: 'StatementMade.v1',
  data: {
    by: { kind: 'report', id: paper },
    document: null,
    body,
    meeting,
    published: null,
    members: Object.entries(said).map(([member, value]) => ({ member, said: value as unknown, place: null })),
  } satisfies Statement,
});

const before =
  (id: string): ToldOn =>
  ({ body, meeting }) =>
    body === id ? meeting : null;

const told = (entries: readonly SpokenEntry[], day: PlainDate, body = US) =>
  Object.fromEntries(
    toldBy(spokenOf('action', entries), day, before(body)).map(({ member, said, by }) => [member, [said, by.by.id]]),
  );

describe('what a body was told by a day', () => {
  const july = entry(1, statement('july', US, '2017-07-10', { due: '2017-09-01', owner: 'Head' }), '2017-07-10');
  const left = entry(2, statement('september', US, '2017-09-20', { due: '2017-11-01' }), '2017-09-20');
  const elsewhere = entry(3, statement('other', THEM, '2017-09-04', { due: '2018-01-01' }), '2017-09-04');
  const begun = entry(0, actionPlanned(), '2017-07-10', null);

  it('is of each member what the last of its papers said, though that was left', () => {
    const all = [begun, july, left, elsewhere];
    expect(told(all, '2017-09-19')).toEqual({ due: ['2017-09-01', 'july'], owner: ['Head', 'july'] });
    expect(told(all, '2017-09-20')).toEqual({ due: ['2017-11-01', 'september'], owner: ['Head', 'july'] });
  });

  it('is nothing before its first paper, nor what another body was told', () => {
    expect(told([begun, july, elsewhere], '2017-07-09')).toEqual({});
    expect(told([begun, elsewhere], '2018-01-01')).toEqual({});
    expect(told([begun, july, elsewhere], '2018-01-01', THEM)).toEqual({ due: ['2018-01-01', 'other'] });
  });

  it('counts the version that came later of two before one meeting, and papers by their meetings, however late they came', () => {
    const again = entry(4, statement('july', US, '2017-07-10', { due: '2017-10-01' }), '2017-07-10');
    expect(told([begun, july, again], '2017-07-10')).toMatchObject({ due: ['2017-10-01', 'july'] });
    expect(told([begun, left, again], '2017-12-01')).toMatchObject({ due: ['2017-11-01', 'september'] });
  });

  it('has what the entry that began the thing in the same act says', () => {
    const [first, second] = [begun, entry(1, statement('july', US, '2017-07-10', { due: '2017-09-01' }), '2017-07-10')];
    const together = [first, { ...second, act: first.act }];
    expect(told(together, '2017-07-10')).toMatchObject({
      text: [expect.any(String), 'july'],
      due: ['2017-09-01', 'july'],
    });
    expect(told([first, second], '2017-07-10')).toEqual({ due: ['2017-09-01', 'july'] });
  });

  const random = fc.array(
    fc.record({
      paper: fc.constantFrom('a', 'b', 'c'),
      body: fc.constantFrom(US, THEM),
      meeting: fc.constantFrom(...DAYS),
      said: fc.dictionary(fc.constantFrom('due', 'owner', 'text', 'rag'), fc.constantFrom('x', 'y', 'z'), {
        maxKeys: 3,
      }),
      withdrawn: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it('only grows from day to day, never by an older meeting, and never by what was withdrawn', () => {
    fc.assert(
      fc.property(random, (papers) => {
        const made = papers.map(({ paper, body, meeting, said }, n) =>
          entry(n + 1, statement(`${paper}${n}`, body, meeting, said), meeting),
        );
        const revisions = papers.flatMap(({ withdrawn }, n) => (withdrawn ? [String(n + 1)] : []));
        const withdrawal = entry(made.length + 1, { type: 'EntryWithdrawn.v1', data: { revisions } }, DAYS[0]!);
        const spoken = spokenOf('action', [begun, ...made, withdrawal]);
        let earlier = new Map<string, PlainDate>();
        for (const day of DAYS) {
          const members = toldBy(spoken, day, before(US));
          for (const { by } of members) {
            expect(by.body).toBe(US);
            expect(by.meeting <= day).toBe(true);
            expect(revisions).not.toContain(by.importId);
          }
          const meetings = new Map(members.map(({ member, by }) => [member, by.meeting]));
          for (const [member, meeting] of earlier) expect((meetings.get(member) ?? '') >= meeting).toBe(true);
          earlier = meetings;
        }
      }),
    );
  });
});
