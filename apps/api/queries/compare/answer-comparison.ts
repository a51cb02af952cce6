import type { Answer } from '#libs/asking/ask.js';
import { HEADER } from '#libs/asking/comparison-rows.js';
import { csvOf, type Cell } from '#libs/platform/csv.js';
import { Answered, type Validators } from '../../http/answered.js';
import { comparisonTag } from '../../http/tags.js';
import { csvFile } from '../files/csv-file.js';
import { pointsOf, shapePoint } from './shape-difference.js';

/** It speaks for both points, and for the second where only one is told. */
const validatorsOf = (answer: Answer<unknown>, form: 'json' | 'csv'): Validators => {
  const { from, to } = pointsOf(answer);
  const position = from.position > to.position ? from.position : to.position;
  return { tag: comparisonTag(from, to, { form, marks: answer.marks }), position, day: to.day, knownAt: to.knownAt };
};

export const asJson = (answer: Answer<unknown>, body: object): Answered<object> => {
  const { from, to } = pointsOf(answer);
  return new Answered({ from: shapePoint(from), to: shapePoint(to), ...body }, validatorsOf(answer, 'json'));
};

/** Every changed member as a file for spreadsheets. */
export const asFile = async (answer: Answer<unknown>, rows: Iterable<readonly Cell[]>): Promise<Answered<object>> => {
  const { from, to } = pointsOf(answer);
  const file = await csvOf(HEADER, rows);
  const name = `oversight-${from.day}-at-${from.position}-to-${to.day}-at-${to.position}`;
  return new Answered<object>(csvFile(name, file), validatorsOf(answer, 'csv'));
};
