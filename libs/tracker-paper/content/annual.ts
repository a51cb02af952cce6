import { BEFORE_A_MEETING } from '#libs/domain/recommendation/moves/phases.js';
import { letsItBegin } from '#libs/domain/recommendation/status-after.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import { municipalYear } from '../municipal-year.js';
import { PAPER_ORIGINS, type AnnualFigures } from '../paper.js';

/** Put before a meeting that did not make it its own. */
const NOT_MADE: readonly string[] = [...BEFORE_A_MEETING, 'withdrawn'];

/** Statuses that nothing reaches which was not agreed. */
const AGREED: readonly string[] = [
  ...['agreed', 'agreed as amended', 'agreed in part', 'accepted', 'partly accepted', 'answered', 'discharged'],
  ...['in progress', 'implementation claimed', 'verified'],
];

const isMade = ({ origin, status }: Recommendation): boolean =>
  !NOT_MADE.includes(status) && !(origin === 'committee' && status === 'rejected');

const isImplemented = ({ closedAs }: Recommendation): boolean => closedAs === 'implemented';

const isAccepted = (state: Recommendation): boolean =>
  AGREED.includes(state.status) ||
  isImplemented(state) ||
  (state.origin === 'committee' && state.status === 'closed') ||
  state.addressees.some(({ response }) => response !== null && letsItBegin(response.answer));

/** The latest year first; of each, origin by origin. Each recommendation counts in the year in which it was made. */
export const annualFiguresOf = (recommendations: readonly Recommendation[]): readonly AnnualFigures[] => {
  const made = recommendations.filter(isMade);
  const years = [...new Set(made.map(({ scope }) => municipalYear(scope.meeting)))].toSorted().toReversed();
  return years.flatMap((year) =>
    PAPER_ORIGINS.flatMap((origin) => {
      const of = made.filter((each) => each.origin === origin && municipalYear(each.scope.meeting) === year);
      if (of.length === 0) return [];
      return [
        {
          ...{ year, origin, made: of.length },
          accepted: of.filter(isAccepted).length,
          implemented: of.filter(isImplemented).length,
        },
      ];
    }),
  );
};
