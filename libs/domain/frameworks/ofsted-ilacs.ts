import type { Area, Framework } from './framework.js';
import { OFSTED_GRADES } from './ofsted-grades.js';

const overall: Area = {
  code: 'overall',
  name: 'Overall effectiveness',
  parent: null,
  alsoCalled: ['Overall', 'Overall judgement', 'Overall effectiveness judgement'],
};

const leaders: Area = {
  code: 'leaders',
  name: 'The impact of leaders on social work practice with children and families',
  parent: null,
  alsoCalled: ['Impact of leaders', 'Leadership'],
};

const helpAndProtection: Area = {
  code: 'help-and-protection',
  name: 'The experiences and progress of children who need help and protection',
  parent: null,
  alsoCalled: ['Children who need help and protection', 'Help and protection'],
};

const careAndCareLeavers: Area = {
  code: 'care-and-care-leavers',
  name: 'The experiences and progress of children in care and care leavers',
  parent: null,
  alsoCalled: ['Children in care and care leavers'],
};

const care: Area = {
  code: 'care',
  name: 'The experiences and progress of children in care',
  parent: null,
  alsoCalled: ['Children in care'],
};

const careLeavers: Area = {
  code: 'care-leavers',
  name: 'The experiences and progress of care leavers',
  parent: null,
  alsoCalled: ['Care leavers'],
};

/** Inspecting local authority children's services: from January 2018. */
export const ofstedIlacs2018: Framework = {
  code: 'ofsted-ilacs-2018',
  inspectorate: 'ofsted',
  name: "Inspecting local authority children's services (2018)",
  from: '2018-01-01',
  until: '2022-12-31',
  grades: OFSTED_GRADES,
  areas: [overall, leaders, helpAndProtection, careAndCareLeavers],
};

/** From January 2023 care leavers are judged apart. */
export const ofstedIlacs2023: Framework = {
  code: 'ofsted-ilacs-2023',
  inspectorate: 'ofsted',
  name: "Inspecting local authority children's services (2023)",
  from: '2023-01-01',
  until: '2026-03-31',
  grades: OFSTED_GRADES,
  areas: [overall, leaders, helpAndProtection, care, careLeavers],
};

/** From April 2026 there is no overall effectiveness. */
export const ofstedIlacs2026: Framework = {
  code: 'ofsted-ilacs-2026',
  inspectorate: 'ofsted',
  name: "Inspecting local authority children's services (2026)",
  from: '2026-04-01',
  until: null,
  grades: OFSTED_GRADES,
  areas: [leaders, helpAndProtection, care, careLeavers],
};
