import { describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import type { ReportCommand } from '#libs/domain/report/commands.js';
import { systemIds } from '#libs/application/system.js';
import { stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { paperOf, realPaperIsThere, realText, sampleText } from '#libs/testing/papers.js';
import { by, count, recorded, sample, setUp } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { ImportWithdrawal } from './import-withdrawal.js';

describe('recording a paper', () => {
  it('records every thing of it, each in its stream, as one import', async () => {
    const { store, result } = await recorded(sample());
    expect(count(result)).toMatchObject({ recorded: 23, unchanged: 0, differences: [] });
    expect(result).toMatchObject({ outcome: 'recorded', leftOut: [], position: store.log.at(-1)?.position });
    const types = store.log.map(({ event }) => event.type);
    expect([types[0], types.at(-1)]).toEqual(['ImportAccepted.v1', 'ImportCompleted.v2']);
    for (const end of [0, -1]) expect(store.log.at(end)?.metadata.effectiveOn).toBe('2026-11-23');
    expect(new Set(store.log.map(({ metadata }) => metadata.importId)).size).toBe(1);
    for (const { metadata } of store.log)
      expect(metadata).toMatchObject({ actor: by.actor, reason: by.reason, correlationId: by.correlationId });
    const accepted = store.log[0];
    for (const { metadata } of store.log.slice(1)) expect(metadata.causationId).toBe(accepted?.id);
  });

  it('tells its way, thing by thing', async () => {
    const { draft, document } = sample();
    const told: string[] = [];
    await setUp(new InMemoryEventStore()).recorder.record(draft, document, by, (n, of) => told.push(`${n}/${of}`));
    expect(told).toEqual(Array.from({ length: 23 }, (_, n) => `${n + 1}/23`));
  });

  it('says beforehand what it would do, and writes nothing', async () => {
    const { draft, document } = sample();
    const store = new InMemoryEventStore();
    const plan = await setUp(store).recorder.preview(draft, document);
    expect(plan).toMatchObject({ ok: true, alreadyRecorded: null, unchanged: [], differences: [], leftOut: [] });
    expect(store.log).toEqual([]);
    const result = await setUp(store).recorder.record(draft, document, by);
    expect(plan).toMatchObject({ toRecord: result.outcome === 'recorded' ? result.recorded : 'nothing' });
  });

  it.each([
    [
      'an exempt paper',
      (text: string) => text.replace('Classification: Open', 'Classification: Exempt'),
      /Open reports/,
    ],
    [
      'an open paper that is marked',
      (text: string) => `NOT FOR PUBLICATION\n\n${text}`,
      /marked “NOT FOR PUBLICATION”/,
    ],
    ['a paper without an item number', (text: string) => text.replace('Item No. 6.', ''), /item number/],
    ['something else', () => 'A poem.\n\nNothing more.', /no header/],
    [
      'a paper that names no authority',
      (text: string) => text.replaceAll('Wexmoor', 'the area'),
      /does not say whose paper it is.*Name the authority when you import it/,
    ],
  ])('refuses %s whole', async (_what, changed, words) => {
    const { store, result } = await recorded(paperOf(changed(sampleText())));
    expect(result).toMatchObject({ outcome: 'refused', refusal: { message: expect.stringMatching(words) } });
    expect(store.log).toEqual([]);
  });

  it('keeps no control and no mark of direction of a paper', async () => {
    const hidden = [...Array(0xa0).keys()]
      .map((code) => String.fromCharCode(code))
      .filter((c) => /[^\P{Cc}\n\r\t\f\v\0\x85]/u.test(c));
    const marks = [...'\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'];
    const words = [...hidden, ...marks];
    let n = 0;
    const [head = '', ...body] = sampleText().split(/(?=BACKGROUND INFORMATION)/);
    const hostile = (prose: string) =>
      prose.replace(/(?<=\p{L}{3}) (?=\p{L}{3})/gu, () => ` ${words[n++ % words.length] ?? ''} `);
    const text = [head, ...body.map(hostile)].join('');
    expect(n).toBeGreaterThan(words.length);
    const { store, result } = await recorded(paperOf(text));
    expect(result.outcome).toBe('recorded');
    expect(
      JSON.stringify(
        store.log.map(({ event }) => event.data),
        null,
        0,
      ),
    ).not.toMatch(/[\x7f-\x9f]|\p{Bidi_Control}|\\u00[01]/u);
  });

  it('refuses a paper of which the domain would not take one thing', async () => {
    const { draft, document } = sample();
    const judgements = draft.judgements.map((j) => (j.code === '2.2' ? { ...j, grade: 'Adequate' } : j));
    const { store, result } = await recorded({ draft: { ...draft, judgements }, document });
    expect(result).toMatchObject({ outcome: 'refused', refusal: { message: expect.stringContaining('J2.2') } });
    expect(store.log).toEqual([]);
  });

  it('leaves out an inspection that cannot be told from others, and says so', async () => {
    const { draft, document } = sample();
    const inspection = draft.inspection && { ...draft.inspection, started: null };
    const { result } = await recorded({ draft: { ...draft, inspection }, document });
    expect(result).toMatchObject({
      outcome: 'recorded',
      leftOut: [
        { what: 'the inspection and its 6 judgements', why: 'the paper does not say the day it started' },
        { what: expect.stringContaining('70 working days') },
      ],
    });
    expect(count(result)).toMatchObject({ recorded: 15 });
  });
});

describe('a paper that a person says was published', () => {
  const { draft, document } = sample();
  const ON = { ...by, publishedOn: '2016-05-16' };
  const published = (store: InMemoryEventStore) => store.log.filter(({ event }) => event.type === 'ReportPublished.v1');

  it('is recorded with the day, as a part of its import, and goes with it', async () => {
    const store = new InMemoryEventStore();
    const { recorder, runner } = setUp(store);
    expect(await recorder.preview(draft, document, ON)).toMatchObject({ ok: true, publishedOn: '2016-05-16' });
    const result = await recorder.record(draft, document, ON);
    expect(result).toMatchObject({ outcome: 'recorded', publishedOn: '2016-05-16' });
    expect(published(store)).toMatchObject([{ event: { data: { on: '2016-05-16' } } }]);
    expect(await recorder.preview(draft, document)).toMatchObject({ publishedOn: '2016-05-16' });
    expect(await recorder.record(draft, document, by)).toMatchObject({
      outcome: 'already-recorded',
      publishedOn: '2016-05-16',
    });
    const importId = 'importId' in result ? result.importId : '';
    const withdrawal = new ImportWithdrawal(store, runner, stoppedClock, systemIds, nothingElse);
    expect(await withdrawal.withdraw(importId, by)).toMatchObject({ outcome: 'withdrawn', left: [] });
  });

  it('is not published where nobody says so, until a later version of it is said to be', async () => {
    const { store, recorder, result } = await recorded({ draft, document });
    expect(result).toMatchObject({ outcome: 'recorded', publishedOn: null });
    const later = paperOf(sampleText().replaceAll("'", '’'));
    expect(await recorder.record(later.draft, later.document, ON)).toMatchObject({ publishedOn: '2016-05-16' });
    expect(published(store)).toHaveLength(1);
  });

  it('may be one that prints no day of its sending', async () => {
    const unsent = paperOf(sampleText().replace('Date final report sent to Constitutional Team\t12 May 2016', ''));
    expect(unsent.draft.audit?.sent ?? null).toBeNull();
    const { recorder } = setUp(new InMemoryEventStore());
    expect(await recorder.record(unsent.draft, unsent.document, ON)).toMatchObject({ publishedOn: '2016-05-16' });
  });

  it.each([
    ['is still to come', '2026-11-24', 'is still to come'],
    ['is before it was sent', '2016-05-11', 'was sent to the constitutional team on 12 May 2016'],
  ])('is refused whole on a day that %s', async (_what, publishedOn, words) => {
    const store = new InMemoryEventStore();
    const refused = { refusal: { field: 'publishedOn', message: expect.stringContaining(words) } };
    const { recorder } = setUp(store);
    expect(await recorder.preview(draft, document, { publishedOn })).toMatchObject({ ok: false, ...refused });
    expect(await recorder.record(draft, document, { ...by, publishedOn })).toMatchObject(refused);
    expect(store.log).toEqual([]);
  });
});

describe('the same again', () => {
  it('changes nothing when it is the same file', async () => {
    const { store, recorder } = await recorded(sample());
    const before = [...store.log];
    const { draft, document } = sample();
    const again = { ...by, actor: 'prs_other' };
    expect(await recorder.record(draft, document, again)).toMatchObject({
      outcome: 'already-recorded',
      on: '2026-11-23',
      by: 'prs_officer',
    });
    expect(await recorder.preview(draft, document)).toMatchObject({
      ok: true,
      alreadyRecorded: { on: '2026-11-23', by: 'prs_officer' },
      toRecord: [],
      differences: [],
    });
    expect(store.log).toEqual(before);
  });

  it('finds nothing new in another layout of it, and keeps the document', async () => {
    const { store, recorder, result } = await recorded(sample());
    const reflowed = paperOf(sampleText().replaceAll('\t', '   ').replaceAll("'", '’').replaceAll('•   ', ' - '));
    const second = await recorder.record(reflowed.draft, reflowed.document, by);
    expect(count(second)).toEqual({ recorded: 0, unchanged: 23, differences: [] });
    expect(second).toMatchObject({ reportId: result.outcome === 'recorded' ? result.reportId : '' });
    const importId = second.outcome === 'recorded' ? second.importId : '';
    const written = store.log.filter(({ metadata }) => metadata.importId === importId);
    const types = written.map(({ event }) => event.type);
    expect(types.filter((type) => type === 'StatementMade.v1')).toHaveLength(22);
    expect(types.filter((type) => type !== 'StatementMade.v1')).toEqual([
      'ImportAccepted.v1',
      'DocumentAdded.v1',
      'ImportCompleted.v2',
    ]);
  });

  it('offers what another version says otherwise, applies none of it, and records what is new', async () => {
    const { store, recorder } = await recorded(sample());
    const words = 'offer each care leaver a personal adviser';
    const version = paperOf(
      sampleText()
        .replace(words, 'offer every care leaver a personal adviser')
        .replace('2.1 Adoption performance\tGood', '2.1 Adoption performance\tOutstanding')
        .replace('•\tbring the number', '•\topen two more homes\n•\tbring the number'),
    );
    const plan = await recorder.preview(version.draft, version.document);
    const result = await recorder.record(version.draft, version.document, by);
    expect(count(result)).toMatchObject({ recorded: 1 });
    const differences = result.outcome === 'recorded' ? result.differences : [];
    expect(differences.map(({ ref, field }) => `${ref} ${field}`)).toEqual([
      'Ofsted wexmoor 2016-01-11/J2.1 grade',
      'HEFC 2016-05-23/6/A14.2 text',
    ]);
    expect(differences[1]?.recorded).toContain(words);
    expect(differences[1]?.document).toContain('every care leaver');
    expect(plan).toMatchObject({ ok: true, differences });
    const written = store.log.filter(({ metadata }) => metadata.importId === (plan.ok ? plan.importId : ''));
    const types = written.map(({ event }) => event.type);
    expect(types.filter((type) => type !== 'StatementMade.v1')).toEqual([
      'ImportAccepted.v1',
      'DocumentAdded.v1',
      'ActionPlanned.v2',
      'ActionIncluded.v1',
      'ImportCompleted.v2',
    ]);
  });

  it('knows again what a new recommendation moved to other paragraphs', async () => {
    const { store, recorder } = await recorded(sample());
    let number = 0;
    const version = paperOf(
      sampleText()
        .replace('\nBACKGROUND INFORMATION', '0. That the committee thanks its staff.\n\nBACKGROUND INFORMATION')
        .replace(/^\d+\. /gm, () => `${++number}. `)
        .replace('paragraphs 13 to 15', 'paragraphs 14 to 16'),
    );
    const result = await recorder.record(version.draft, version.document, by);
    expect(result).toMatchObject({ recorded: [{ ref: 'HEFC 2016-05-23/6/R5' }] });
    expect(count(result)).toMatchObject({
      unchanged: 21,
      differences: [
        ['report', 'last paragraph', '18', '19'],
        ['recommendation', 'text', expect.stringContaining('13 to 15'), expect.stringContaining('14 to 16')],
      ],
    });
    const again = paperOf(`${sampleText()}\n\n`);
    expect(count(await recorder.record(again.draft, again.document, by))).toMatchObject({ recorded: 0 });
    expect(store.log.filter(({ event }) => event.type === 'ActionPlanned.v2')).toHaveLength(8);
  });

  it('offers as a difference what a later version no longer tells', async () => {
    const { recorder } = await recorded(sample());
    const shorter = paperOf(sampleText().replace(/4\. That the committee refers.*\n/, ''));
    const result = await recorder.record(shorter.draft, shorter.document, by);
    const differences = result.outcome === 'recorded' ? result.differences : [];
    expect(differences).toContainEqual({
      kind: 'recommendation',
      id: expect.any(String),
      ref: 'HEFC 2016-05-23/6/R4',
      field: 'in the document',
      recorded: 'HEFC 2016-05-23/6/R4',
      document: null,
      recordedSource: expect.objectContaining({ words: expect.stringContaining('That the committee refers') }),
      documentSource: null,
    });
  });

  it('does not offer back what people changed since', async () => {
    const { recorder, runner, result } = await recorded(sample());
    if (result.outcome !== 'recorded') throw new Error('not recorded');
    const idOf = (ref: string) => result.recorded.find((met) => met.ref.endsWith(ref))?.id ?? '';
    const change = (kind: 'action' | 'judgement' | 'report', ref: string, command: object) =>
      runner.run({
        ...{ kind, id: idOf(ref), command: command as ActionCommand | JudgementCommand | ReportCommand },
        ...{ ...by, reason: 'so it is', effectiveOn: null, expected: null, causationId: by.correlationId },
        importId: null,
      });
    const changes = [
      await change('action', 'A13.1', { type: 'AssignOwner', data: { owner: { post: 'Head of Service' } } }),
      await change('judgement', 'J2.1', { type: 'ChallengeJudgement', data: { by: 'the authority' } }),
      await change('judgement', 'J2.1', { type: 'ReviseJudgement', data: { to: 'Outstanding' } }),
      await change('report', '6', { type: 'CorrectReport', data: { field: 'title', to: 'A better title' } }),
    ];
    expect(changes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const reprint = paperOf(`${sampleText()}\n`);
    expect(count(await recorder.record(reprint.draft, reprint.document, by))).toMatchObject({
      unchanged: 23,
      differences: [],
    });
    const agreeing = paperOf(
      sampleText().replace("Ofsted Inspection of Children's Services, January 2016", 'A better title'),
    );
    expect(count(await recorder.record(agreeing.draft, agreeing.document, by))).toMatchObject({ differences: [] });
  });
});

(realPaperIsThere ? describe : describe.skip)(
  'the first real paper (../shared/reports beside the project; skipped where absent)',
  () => {
    it('is recorded with the deadline that the law counts', async () => {
      const { store, result } = await recorded(paperOf(realText()));
      expect(count(result)).toMatchObject({ recorded: 21, differences: [] });
      const of = (type: string) => store.log.filter(({ event }) => event.type === type).map(({ event }) => event.data);
      expect(of('ActionPlanned.v2')).toHaveLength(8);
      expect(of('OwnerAssigned.v1').length + of('DueDateSet.v1').length + of('ProgressReported.v2').length).toBe(0);
      expect(of('DutyRecorded.v2')).toEqual([
        expect.objectContaining({
          trigger: 'publication',
          triggerDate: '2017-06-13',
          stated: '2017-09-20',
          computed: '2017-09-20',
          excluded: [{ date: '2017-08-28', why: 'Summer bank holiday' }],
          agrees: true,
        }),
      ]);
    });
  },
);
