import { describe, expect, it } from '@jest/globals';
import { isCouncillor } from './councillor.js';

describe('who decides nothing alone', () => {
  it.each([
    'Chair',
    'the Chair',
    'CHAIRMAN',
    'Vice-Chair of the Committee',
    'Vice Chairman',
    'Deputy Chairperson',
    'Chair\u200B of the Corporate Parenting Committee',
    'Chair’s action',
    'Councillor Osei',
    'Cllr. A. Osei',
    'Cllr Osei, Chair',
    'Cabinet Member for Children',
    'Lead  Member for Children’s Services',
    'Portfolio holder',
    'Leader of the Council',
    'the Leader',
    'Council Leader',
    'Mayor',
  ])('is a councillor: %s', (office) => expect(isCouncillor(office)).toBe(true));

  it.each([
    'Strategic Director of Children’s Services',
    'Strategic Director, having consulted the Chair',
    'Chief Executive',
    'Team Leader, Placements',
    'Leader, Early Help team',
    'Mayor’s Office Manager',
    'Chairing Officer',
    'Councillors’ Support Manager',
    'Membership Manager',
    'Cabinet',
    'Corporate Parenting Committee',
    'Monitoring Officer',
  ])('is an officer or a body: %s', (office) => expect(isCouncillor(office)).toBe(false));
});
