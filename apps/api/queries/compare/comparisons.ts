import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Clock } from '#libs/kernel/clock.js';
import { parsePosition } from '#libs/kernel/position.js';
import { csvOf } from '#libs/platform/csv.js';
import { CLOCK } from '#libs/platform/tokens.js';
import type { Difference } from '#libs/read-models/compare/difference.js';
import { Answered } from '../../http/answered.js';
import { comparisonTag } from '../../http/tags.js';
import { momentOf } from '../moment.js';
import { named, wordsOf, type CompareDto } from './compare.dto.js';
import { Compare, type Compared, type Comparing } from './comparing.js';
import { HEADER, rowsOf } from './rows.js';

const isPosition = (known: unknown): known is bigint => typeof known === 'bigint';

/** Puts the question what differs between two moments to the read models. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly bus: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask<T>(parameters: CompareDto, question: Comparing<T>): Promise<Compared<T>> {
    const from = momentOf(wordsOf(parameters, 'from'), this.clock, named('from')).moment;
    const to = momentOf(wordsOf(parameters, 'to'), this.clock, named('to')).moment;
    const minPosition = parameters.minPosition === undefined ? null : parsePosition(parameters.minPosition);
    return this.bus.execute(new Compare(question, from, to, [minPosition, from.known, to.known].filter(isPosition)));
  }
}

/** Every changed member of these differences as a file for spreadsheets. */
export const fileOf = async (differences: AsyncIterable<Difference> | Iterable<Difference>): Promise<Buffer> => {
  async function* rows() {
    for await (const difference of differences) yield* rowsOf(difference);
  }
  return csvOf(HEADER, rows());
};

/** The body as JSON, or as a file with its name; it speaks for both points, and for the second where only one is told. */
export const answerComparison = (told: Compared<unknown>, body: object | Buffer): Answered<object> => {
  const { from, to } = told;
  const file = Buffer.isBuffer(body);
  const position = from.position > to.position ? from.position : to.position;
  const tag = comparisonTag(from, to, file ? 'csv' : 'json');
  const validators = { tag, position, on: to.on, knownAt: to.recordedAt };
  if (!file) return new Answered(body, validators);
  const disposition = `attachment; filename="oversight-${from.on}-at-${from.position}-to-${to.on}-at-${to.position}.csv"`;
  const stream = new StreamableFile(body, {
    type: 'text/csv; charset=utf-8; header=present',
    disposition,
    length: body.length,
  });
  return new Answered(stream, validators);
};
