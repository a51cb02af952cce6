import { Param, Query, type Type } from '@nestjs/common';
import { CompareBoard, CompareThing, TabulateComparison, TabulateThing } from '#libs/asking/questions/comparisons.js';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import type { DifferenceFilter } from '#libs/read-models/compare/difference.js';
import { Problem } from '../../problems/problem.js';
import { ofOne } from '../../openapi/operation-ids.js';
import type { Resource } from '../../record/resource.js';
import { Answers, QueriesAt } from '../decorators.js';
import { given, scopeOf } from '../parameters.dto.js';
import { CurrentReader } from '../../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from '../questions.js';
import { shapeList } from '../shape.js';
import { WantsCsv } from '../files/wants-csv.js';
import { asFile, asJson } from './answer-comparison.js';
import { CompareBoardDto, CompareDto } from './compare.dto.js';
import { ComparisonDto, ThingComparisonDto } from './difference.dto.js';
import { shapeCounted, shapeDifference } from './shape-difference.js';

/** A file is made whole before it is sent: as many things go into one. */
const MOST = 20_000;

const filterOf = ({ kind, what, ...parameters }: CompareBoardDto): DifferenceFilter => ({
  ...scopeOf(parameters),
  ...given({ kind, what }),
});

const moreThanOneFileHolds = (differing: number): Problem =>
  new Problem(
    'invalid-parameter',
    `${differing} things differ, and a file holds ${MOST}: ask authority by authority, or for the pages of the JSON.`,
    { errors: [{ field: 'format', message: `More than ${MOST} things differ.` }] },
  );

const comparison = (operationId: string, summary: string) => ({
  operationId,
  summary,
  description: `Either point may be the earlier. Comparing a moment with itself answers nothing. As \`text/csv\` (RFC 4180, UTF-8 with a byte
order mark) a row for every changed member of everything, without pages.`,
  csv: true,
});

@QueriesAt('', 'Comparison')
export class CompareController {
  constructor(
    private readonly questions: Questions,
    private readonly names: NamesOfPeople,
  ) {}

  @Answers(
    'compare',
    comparison('compareBoard', 'What came, went, changed and slipped on the board between two points'),
    ComparisonDto,
  )
  async compare(@CurrentReader() reader: Reader, @Query() parameters: CompareBoardDto, @WantsCsv() csv: boolean) {
    const [asked, filter] = [this.questions.compared(reader, parameters), filterOf(parameters)];
    if (csv) {
      const people = await this.names.for(reader, null);
      const table = await this.questions.answer(new TabulateComparison(asked, { filter, most: MOST, people }));
      if (table.value.rows === null) throw moreThanOneFileHolds(table.value.differing);
      return asFile(table, table.value.rows);
    }
    const { limit, cursor = null } = parameters;
    const answer = await this.questions.answer(new CompareBoard(asked, { filter, page: { limit, cursor } }));
    const { counted, listed } = answer.value;
    return asJson(answer, {
      ...shapeCounted(counted),
      ...shapeList(listed, (difference) => shapeDifference(difference, answer)),
    });
  }
}

/** The comparison of one thing with itself at another point, for a kind that a board shows. */
export const thingCompareController = (resource: Resource): Type => {
  const { kind, path, title, one } = resource;
  @QueriesAt(path, title)
  class ThingCompareController {
    constructor(
      private readonly questions: Questions,
      private readonly names: NamesOfPeople,
    ) {}

    @Answers(
      ':id/compare',
      comparison(ofOne('compare', resource), `What one ${one} has otherwise at the second point than at the first`),
      ThingComparisonDto,
    )
    async compare(
      @CurrentReader() reader: Reader,
      @Param('id') id: string,
      @Query() parameters: CompareDto,
      @WantsCsv() csv: boolean,
    ) {
      const asked = this.questions.compared(reader, parameters);
      if (csv) {
        const people = await this.names.for(reader, null);
        const table = await this.questions.answer(new TabulateThing(asked, { kind, id, people }));
        return asFile(table, table.value);
      }
      const answer = await this.questions.answer(new CompareThing(asked, { kind, id }));
      return asJson(answer, { difference: shapeDifference(answer.value, answer) });
    }
  }
  return ThingCompareController;
};
