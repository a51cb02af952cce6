import { expect, it } from '@jest/globals';
import { CannotDo } from '../failure.js';
import { parseWithdrawal, withdrawalText } from './withdrawal.js';

const met = (kind: string, ref: string) => ({ kind, id: ref, ref });

it('says how much was withdrawn, by whom, and what was left standing', () => {
  const left = [{ ...met('action', 'CPC 2017-07-10/8/A1'), why: 'A later step stands.' }];
  const text = withdrawalText(
    { outcome: 'withdrawn', importId: 'i', withdrawn: [met('report', 'CPC 2017-07-10/8')], left },
    'Amara Okafor',
  );
  expect(text).toContain('Withdrawn by Amara Okafor: 1 report.');
  expect(text).toContain('Left standing: CPC 2017-07-10/8/A1 (A later step stands.)');
});

it('takes no other answer', () => expect(() => parseWithdrawal({ outcome: 'recorded' })).toThrow(CannotDo));
