import type { KindDescription } from './kind.js';

export const PASSED_EVENT: KindDescription<'passed-event'> = {
  ref: ({ stream, revision }) => `${stream}@${revision}`,
  title: ({ type, projection, status }) =>
    `${type} ${status === 'passed' ? 'passed' : 'to be passed'} by ${projection}`,
  scope: () => null,
  links: () => ({}),
  facets: {},
};
