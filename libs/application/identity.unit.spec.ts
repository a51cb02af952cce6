import { describe, expect, it } from '@jest/globals';
import { scope } from '#libs/testing/facts.js';
import * as identity from './identity.js';
import { systemIds as ids } from './system.js';

const report = identity.reportIdentity(ids, scope, '8');
const inspection = identity.inspectionIdentity(ids, {
  inspectorate: 'ofsted',
  authority: 'northbridge',
  started: '2017-03-06',
  framework: 'ofsted-sif-2013',
});

describe('natural identity', () => {
  it('is the same for ever: these ids stand in the log', () => {
    expect(report.id).toBe('cba9f76f-c35c-5717-945b-8966232c4499');
    expect(inspection.id).toBe('20564b82-82f2-5c09-aebb-1a3a8a5c460b');
  });

  it('reads as people speak of the thing', () => {
    expect(report.ref).toBe('CPC 2017-07-10/8');
    expect(inspection.ref).toBe('Ofsted northbridge 2017-03-06');
    expect(identity.judgementIdentity(ids, inspection, '2.1').ref).toBe('Ofsted northbridge 2017-03-06/J2.1');
    expect(identity.recommendationIdentity(ids, report, 'CPC', '2').ref).toBe('CPC 2017-07-10/8/R2');
    expect(identity.actionIdentity(ids, report, 12, 1).ref).toBe('CPC 2017-07-10/8/A12.1');
    expect(identity.actionIdentity(ids, report, null, 3).ref).toBe('CPC 2017-07-10/8/A3');
    expect(identity.commitmentIdentity(ids, report, 15, 1).ref).toBe('CPC 2017-07-10/8/C15');
    expect(identity.commitmentIdentity(ids, report, 15, 2).ref).toBe('CPC 2017-07-10/8/C15-2');
    expect(identity.actionPlanIdentity(ids, inspection, report).ref).toBe('CPC 2017-07-10/8/plan');
  });

  it('has nothing in its reference that cannot be seen', () => {
    const recommended = (no: string) => identity.recommendationIdentity(ids, report, null, no).ref;
    expect(recommended('1\u200B \u00AD(a)')).toBe('CPC 2017-07-10/8/R1 (a)');
    const committee = { code: 'cabinet', name: '\u2060Cabinet\u00A0' };
    expect(identity.reportIdentity(ids, { ...scope, committee }, '8').ref).toBe('Cabinet 2017-07-10/8');
  });

  it('is not moved by how a document prints its parts', () => {
    const printed = {
      authority: { code: 'London Borough of Northbridge', name: '' },
      committee: { code: 'Corporate  Parenting COMMITTEE', name: '' },
      meeting: '2017-07-10',
    };
    expect(identity.reportIdentity(ids, printed, '08.').id).toBe(report.id);
    const one = identity.recommendationIdentity(ids, report, 'Corporate Parenting Committee', '2');
    expect(identity.recommendationIdentity(ids, report, 'corporate parenting\ncommittee', '2.').id).toBe(one.id);
    expect(identity.importId(ids, 'AB')).toBe(identity.importId(ids, 'ab'));
  });

  it('parts what is not the same', () => {
    const at = (meeting: string) => identity.reportIdentity(ids, { ...scope, meeting }, '8').id;
    const all = [
      report.id,
      at('2017-07-11'),
      identity.reportIdentity(ids, scope, '81').id,
      identity.recommendationIdentity(ids, report, null, '1').id,
      identity.recommendationIdentity(ids, report, 'Cabinet', '1').id,
      identity.actionIdentity(ids, report, 1, 11).id,
      identity.actionIdentity(ids, report, 11, 1).id,
      identity.actionIdentity(ids, report, null, 11).id,
      identity.commitmentIdentity(ids, report, 11, 1).id,
      identity.judgementIdentity(ids, inspection, '1').id,
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
