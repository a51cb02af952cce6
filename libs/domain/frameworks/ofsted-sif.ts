import type { Framework } from './framework.js';
import { OFSTED_GRADES } from './ofsted-grades.js';

/** Ofsted's single inspection framework; the Local Safeguarding Children Board is judged beside the authority. */
export const ofstedSif2013: Framework = {
  code: 'ofsted-sif-2013',
  inspectorate: 'ofsted',
  name: 'Single inspection framework',
  from: '2013-11-01',
  until: '2017-12-31',
  grades: OFSTED_GRADES,
  areas: [
    {
      code: 'overall',
      name: 'Overall effectiveness',
      parent: null,
      alsoCalled: ['Overall', 'Overall judgement', 'Overall effectiveness judgement'],
    },
    {
      code: '1',
      name: 'Children who need help and protection',
      parent: null,
      alsoCalled: [
        'Experiences and progress of children who need help and protection',
        'Children in need of help and protection',
      ],
    },
    {
      code: '2',
      name: 'Children looked after and achieving permanence',
      parent: null,
      alsoCalled: [
        'Experiences and progress of children looked after and achieving permanence',
        'Looked after children and achieving permanence',
      ],
    },
    { code: '2.1', name: 'Adoption performance', parent: '2', alsoCalled: ['Adoption'] },
    {
      code: '2.2',
      name: 'Experiences and progress of care leavers',
      parent: '2',
      alsoCalled: ['Experience and progress of care leavers', 'Care leavers'],
    },
    { code: '3', name: 'Leadership, management and governance', parent: null, alsoCalled: [] },
    {
      code: 'lscb',
      name: 'The Local Safeguarding Children Board',
      parent: null,
      alsoCalled: [
        'LSCB',
        'Local Safeguarding Children Board (LSCB)',
        'Effectiveness of the Local Safeguarding Children Board',
      ],
    },
  ],
};
