import { EMPTY_BODY, type Layout } from './layout.js';

/** The last resort: nothing is read from a document whose layout no reader knows, and the draft says so. */
export const unrecognised: Layout = {
  name: 'unrecognised',
  recognises: () => true,
  read: () => ({
    ...EMPTY_BODY,
    warnings: [
      {
        what:
          'The layout was not recognised: no head (Item No., Classification, Meeting Name, Report title) and none of the ' +
          'headings Recommendation, Background information, Key issues, Audit trail were found together. Nothing was read from it.',
        locator: null,
      },
    ],
  }),
};
