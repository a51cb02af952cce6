import { Param, Query, type Type } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Kind } from '#libs/domain/deciders.js';
import type { Difference } from '#libs/read-models/compare/difference.js';
import type { View } from '#libs/read-models/view.js';
import type { Resource } from '../../record/resource.js';
import { QueriesAt } from '../decorators.js';
import { firstEntry } from '../first-entry.js';
import { notThen } from '../not-then.js';
import { CompareDto } from './compare.dto.js';
import { answerComparison, Comparisons, fileOf } from './comparisons.js';
import { Comparison, WantsCsv } from './decorators.js';
import { ThingComparisonDto } from './difference.dto.js';
import { shapeDifference, shapePoints } from './shape-difference.js';

const found = async (from: View, to: View, now: View, kind: Kind, id: string): Promise<Difference> => {
  const difference = isUUID(id) ? await from.difference(to.point, kind, id.toLowerCase()) : null;
  if (difference) return difference;
  throw notThen(to, await firstEntry(now, kind, id));
};

/** The comparison of one thing with itself at another point, for a kind that a board shows. */
export const thingCompareController = ({ kind, path, title }: Resource): Type => {
  @QueriesAt(path, title)
  class ThingCompareController {
    constructor(private readonly comparisons: Comparisons) {}

    @Comparison(':id/compare', 'What it has otherwise at the second point than at the first', ThingComparisonDto)
    async compare(@Param('id') id: string, @Query() parameters: CompareDto, @WantsCsv() csv: boolean) {
      const told = await this.comparisons.ask(parameters, async (from, to, now) => {
        const difference = await found(from, to, now, kind, id);
        return csv ? fileOf([difference]) : difference;
      });
      const { value, from, to } = told;
      if (Buffer.isBuffer(value)) return answerComparison(told, value);
      const difference = shapeDifference(value, { from: from.on, to: to.on });
      return answerComparison(told, { ...shapePoints(told), difference });
    }
  }
  // Operation ids in the OpenAPI document are made of it.
  Object.defineProperty(ThingCompareController, 'name', { value: `${title.replaceAll(' ', '')}ComparisonController` });
  return ThingCompareController;
};
