import type { Framework } from './framework.js';

/**
 * The opinions of internal audit, by the common definitions of the Chartered Institute of Public Finance and Accountancy
 * (Internal audit engagement opinions: setting common definitions, April 2020).
 */
export const internalAudit2020: Framework = {
  code: 'internal-audit-2020',
  inspectorate: 'internal-audit',
  name: 'Internal audit opinions',
  from: '2020-04-01',
  until: null,
  grades: [
    { name: 'Substantial assurance', alsoPrinted: ['Substantial'] },
    { name: 'Reasonable assurance', alsoPrinted: ['Reasonable'] },
    { name: 'Limited assurance', alsoPrinted: ['Limited'] },
    { name: 'No assurance', alsoPrinted: ['None'] },
  ],
  areas: [
    {
      code: 'overall',
      name: 'Overall opinion',
      parent: null,
      alsoCalled: ['Opinion', 'Overall assurance opinion', 'Assurance opinion'],
    },
    { code: 'governance', name: 'Governance', parent: 'overall', alsoCalled: [] },
    { code: 'risk-management', name: 'Risk management', parent: 'overall', alsoCalled: [] },
    { code: 'control', name: 'Internal control', parent: 'overall', alsoCalled: ['Control', 'Control environment'] },
  ],
};
