import { Query } from '@nestjs/common';
import { momentKey } from '#libs/calendar/index.js';
import type { Counted, DifferenceFilter } from '#libs/read-models/compare/difference.js';
import { Problem } from '../../problems/problem.js';
import { QueriesAt } from '../decorators.js';
import { given } from '../parameters.dto.js';
import { shapeList } from '../shape.js';
import { CompareBoardDto, wordsOf } from './compare.dto.js';
import { answerComparison, Comparisons, fileOf } from './comparisons.js';
import { Comparison, WantsCsv } from './decorators.js';
import { ComparisonDto } from './difference.dto.js';
import { shapeCounted, shapeDifference, shapePoints } from './shape-difference.js';

/** A file is made whole before it is sent: as many things go into one. */
const MOST = 20_000;

const filterOf = ({ authority, committee, meeting, kind, what }: CompareBoardDto): DifferenceFilter =>
  given({ authority, committee, meeting, kind, what });

const refuseMoreThanOneFileHolds = (counted: readonly Counted[]): void => {
  const differing = counted.reduce((sum, { of }) => sum + of.came + of.went + of.changed, 0);
  if (differing <= MOST) return;
  throw new Problem(
    'invalid-parameter',
    `${differing} things differ, and a file holds ${MOST}: ask authority by authority, or for the pages of the JSON.`,
    { errors: [{ field: 'format', message: `More than ${MOST} things differ.` }] },
  );
};

const momentsKey = (parameters: CompareBoardDto) =>
  [momentKey(wordsOf(parameters, 'from')), momentKey(wordsOf(parameters, 'to'))].join('/');

@QueriesAt('', 'Comparison')
export class CompareController {
  constructor(private readonly comparisons: Comparisons) {}

  @Comparison('compare', 'What came, went, changed and slipped on the board between two points', ComparisonDto)
  async compare(@Query() parameters: CompareBoardDto, @WantsCsv() csv: boolean) {
    const filter = filterOf(parameters);
    const { limit, cursor = null } = parameters;
    const told = await this.comparisons.ask(parameters, async (from, to) => {
      const counted = await from.countDifferences(to.point, filter);
      if (csv) {
        refuseMoreThanOneFileHolds(counted);
        return fileOf(from.everyDifference(to.point, filter));
      }
      const page = { limit, cursor, moment: momentsKey(parameters) };
      const listed = await from.differences(to.point, filter, page);
      const days = { from: from.point.on, to: to.point.on };
      return { ...shapeCounted(counted), ...shapeList(listed, (item) => shapeDifference(item, days)) };
    });
    const { value } = told;
    return answerComparison(told, Buffer.isBuffer(value) ? value : { ...shapePoints(told), ...value });
  }
}
